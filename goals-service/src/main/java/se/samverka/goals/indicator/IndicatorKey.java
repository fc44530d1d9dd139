package se.samverka.goals.indicator;

import java.util.regex.Pattern;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * Which indicator of which municipality; as text {@code 1781/N99001}, the key of the document and of its events.
 *
 * @param id unique within the municipality; of an indicator from Kolada, its id there
 */
public record IndicatorKey(MunicipalityCode municipality, String id) {

    /** What an id is, in words. */
    public static final String ID_RULE =
            "must be an indicator's id: a capital letter and 2-19 capital letters, digits or hyphens";

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{2,19}");

    /** @throws IllegalArgumentException when the id could not be one */
    public IndicatorKey {
        if (!isId(id)) {
            throw new IllegalArgumentException(ID_RULE);
        }
    }

    /** Whether this could be an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What a path names. @throws Problem 404 when the id could not be one */
    static IndicatorKey named(MunicipalityCode municipality, String id) {
        if (!isId(id)) {
            throw Problem.notFound("There is no indicator with this id.");
        }
        return new IndicatorKey(municipality, id);
    }

    /** Reads the text form. @throws IllegalArgumentException when it is not one */
    public static IndicatorKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no key of an indicator: " + text);
        }
        return new IndicatorKey(new MunicipalityCode(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return municipality + "/" + id;
    }
}
