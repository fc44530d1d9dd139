package se.samverka.feedback.cases;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * Which case of which municipality; as text {@code 1781/<id>}, the key of the document and of its events.
 *
 * @param id 32 hexadecimal digits; says nothing of the author
 */
record CaseKey(MunicipalityCode municipality, String id) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException when it is no id of a case */
    CaseKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a case's id is 32 hexadecimal digits");
        }
    }

    /** Reads the text form. @throws IllegalArgumentException when it is not one */
    static CaseKey parse(String text) {
        int slash = text.indexOf('/');
        return new CaseKey(new MunicipalityCode(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The case that a path names. @throws Problem 404 when there can be none */
    static CaseKey named(MunicipalityCode municipality, String id) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .map(text -> new CaseKey(municipality, text))
                .orElseThrow(() -> Problem.notFound("There is no such thing."));
    }

    @Override
    public String toString() {
        return municipality + "/" + id;
    }
}
