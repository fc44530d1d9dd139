package se.samverka.projects.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * Which project or lesson of which municipality; as text {@code 1781/<id>}, the key of the document and of its events.
 *
 * @param id unique within the municipality
 */
public record RegisterKey(MunicipalityCode municipality, String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /** @throws IllegalArgumentException when the id could not be one */
    public RegisterKey {
        if (!isId(id)) {
            throw new IllegalArgumentException("an id is 1-100 letters, digits and hyphens");
        }
    }

    /** Whether this could be an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What a path names. @throws Problem 404 when the id could not be one */
    public static RegisterKey named(MunicipalityCode municipality, String id) {
        if (!isId(id)) {
            throw Problem.notFound("There is nothing with this id.");
        }
        return new RegisterKey(municipality, id);
    }

    /** Reads the text form. @throws IllegalArgumentException when it is not one */
    @JsonCreator
    public static RegisterKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no key of the register: " + text);
        }
        return new RegisterKey(new MunicipalityCode(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return municipality + "/" + id;
    }
}
