package se.samverka.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error, thrown from wherever it is found and turned into {@code application/problem+json}
 * (RFC 9457) at the edge. The detail is shown to the caller: it says what to mend and never holds what they sent.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    private Problem(int status, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** 400: unreadable or invalid as a whole. */
    public static Problem badRequest(String detail) {
        return new Problem(400, detail, List.of(), null);
    }

    /** 400: these fields are not as they must be; at least one. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(400, "The request has fields that are not valid.", errors, null);
    }

    /** 404: there is no such thing. */
    public static Problem notFound(String detail) {
        return new Problem(404, detail, List.of(), null);
    }

    /** 409: the present state forbids it; the detail names the rule and what would satisfy it. */
    public static Problem conflict(String detail) {
        return new Problem(409, detail, List.of(), null);
    }

    /** 410: it was here and has been erased for good. */
    public static Problem gone(String detail) {
        return new Problem(410, detail, List.of(), null);
    }

    /** 412: the caller decided on an older version, or named none that could be read. */
    public static Problem preconditionFailed(String detail) {
        return new Problem(412, detail, List.of(), null);
    }

    /** 413: larger than what is accepted. */
    public static Problem tooLarge(String detail) {
        return new Problem(413, detail, List.of(), null);
    }

    /** 428: the write needs an {@code If-Match} header (RFC 6585). */
    public static Problem preconditionRequired(String detail) {
        return new Problem(428, detail, List.of(), null);
    }

    /** 429: too many at once (RFC 6585). */
    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        return new Problem(429, detail, List.of(), retryAfter);
    }

    /** 503: nothing was done; the same request may succeed after the given time, which is rounded up to seconds. */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(503, detail, List.of(), retryAfter);
    }

    /** HTTP status code, 400-599. */
    public int status() {
        return status;
    }

    /** The fields at fault; empty when it is the request as a whole. */
    public List<FieldError> errors() {
        return errors;
    }

    /** When to try again; {@code null} where that says nothing. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Text for the caller. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
