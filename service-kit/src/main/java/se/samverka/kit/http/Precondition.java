package se.samverka.kit.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;

/**
 * What the caller says about the version a write is based on: the {@code If-Match} header (RFC 9110, 13.1.1).
 *
 * <p>An owner's tag is {@code "7"}; a gateway page's tag begins with the version of its main aggregate,
 * {@code "7-9f3c"}, and is accepted as well. Anything else, {@code *} and weak tags too, names no version that could
 * match.
 */
public final class Precondition {

    private static final Pattern TAG = Pattern.compile("\"(0|[1-9]\\d{0,17})(-[0-9A-Za-z]{1,64})?\"");
    private static final Precondition UNCONDITIONAL = new Precondition(false, null);

    private final boolean required;
    private final @Nullable String ifMatch;

    private Precondition(boolean required, @Nullable String ifMatch) {
        this.required = required;
        this.ifMatch = ifMatch;
    }

    /** The write must name a version. @param ifMatch the header as received, or {@code null} when there was none */
    public static Precondition ifMatch(@Nullable String ifMatch) {
        return new Precondition(true, ifMatch);
    }

    /** The write names no version: it creates something, or the owner itself decides. */
    public static Precondition none() {
        return UNCONDITIONAL;
    }

    /**
     * Holds the header against the version that is stored.
     *
     * @throws Problem 428 when the header is missing, 412 when it names another version or none
     */
    public void check(long version) {
        if (!required) {
            return;
        }
        if (ifMatch == null) {
            throw Problem.preconditionRequired(
                    "This write needs If-Match with the version it is based on; the present one is \"" + version
                            + "\".");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches() || Long.parseLong(tag.group(1)) != version) {
            throw Problem.preconditionFailed("If-Match must be the present version in quotation marks, which is \""
                    + version + "\". Read it again and decide on that.");
        }
    }
}
