package se.samverka.projects.project;

import java.util.regex.Pattern;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * Which project of which municipality; as text {@code 1781/<id>}, the key of the document and of its events.
 *
 * @param id unique within the municipality
 */
record ProjectKey(MunicipalityCode municipality, String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /** @throws IllegalArgumentException when the id could not be one */
    ProjectKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id is 1-100 letters, digits and hyphens");
        }
    }

    /** The project that a path names. @throws Problem 404 when the id could not be one */
    static ProjectKey named(MunicipalityCode municipality, String id) {
        if (!ID.matcher(id).matches()) {
            throw Problem.notFound("There is no project with this id.");
        }
        return new ProjectKey(municipality, id);
    }

    /** Reads the text form. @throws IllegalArgumentException when it is not one */
    static ProjectKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no key of a project: " + text);
        }
        return new ProjectKey(new MunicipalityCode(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return municipality + "/" + id;
    }
}
