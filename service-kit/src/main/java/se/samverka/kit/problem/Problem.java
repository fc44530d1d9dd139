package se.samverka.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error, thrown from wherever it is found and turned into {@code application/problem+json}
 * (RFC 9457) at the edge. The detail is shown to the caller: it says what to mend and never holds what they sent.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final List<FieldError> errors;
    private final Map<String, String> headers;
    private final @Nullable Duration retryAfter;

    private Problem(int status, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.retryAfter = null;
    }

    private Problem(int status, String detail, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.errors = List.of();
        this.headers = Map.of("Retry-After", seconds(retryAfter));
        this.retryAfter = retryAfter;
    }

    /**
     * Any status, with no more than its detail.
     *
     * @param status 400-599
     */
    public static Problem of(int status, String detail) {
        return of(status, detail, Map.of());
    }

    /**
     * Any status, with headers that belong to it.
     *
     * @param status 400-599
     * @param headers names and values, such as {@code Accept} of a 415
     */
    public static Problem of(int status, String detail, Map<String, String> headers) {
        return new Problem(status, detail, List.of(), headers);
    }

    /** 400: unreadable or invalid as a whole. */
    public static Problem badRequest(String detail) {
        return new Problem(400, detail, List.of(), Map.of());
    }

    /** 400: these fields are not as they must be; at least one. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(400, "The request has fields that are not valid.", errors, Map.of());
    }

    /** 401: no token, or one that is not accepted (RFC 6750). */
    public static Problem unauthorized(String detail) {
        return of(401, detail, Map.of("WWW-Authenticate", "Bearer"));
    }

    /** 403: known, and not allowed to. */
    public static Problem forbidden(String detail) {
        return of(403, detail);
    }

    /** 404: there is no such thing. */
    public static Problem notFound(String detail) {
        return new Problem(404, detail, List.of(), Map.of());
    }

    /** 405: the path is there, for these methods. */
    public static Problem methodNotAllowed(List<String> methods) {
        String allowed = String.join(", ", methods);
        return of(405, "This path takes " + allowed + ".", Map.of("Allow", allowed));
    }

    /** 409: the present state forbids it; the detail names the rule and what would satisfy it. */
    public static Problem conflict(String detail) {
        return new Problem(409, detail, List.of(), Map.of());
    }

    /** 410: it was here and has been erased for good. */
    public static Problem gone(String detail) {
        return new Problem(410, detail, List.of(), Map.of());
    }

    /** 412: the caller decided on an older version, or named none that could be read. */
    public static Problem preconditionFailed(String detail) {
        return new Problem(412, detail, List.of(), Map.of());
    }

    /** 413: larger than what is accepted. */
    public static Problem tooLarge(String detail) {
        return new Problem(413, detail, List.of(), Map.of());
    }

    /** 428: the write needs an {@code If-Match} header (RFC 6585). */
    public static Problem preconditionRequired(String detail) {
        return new Problem(428, detail, List.of(), Map.of());
    }

    /** 429: too many at once (RFC 6585). */
    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        return new Problem(429, detail, retryAfter);
    }

    /** 503: nothing was done; the same request may succeed after the given time, which is rounded up to seconds. */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(503, detail, retryAfter);
    }

    /** HTTP status code, 400-599. */
    public int status() {
        return status;
    }

    /** The fields at fault; empty when it is the request as a whole. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Headers that go with the answer: {@code Retry-After}, {@code Allow} and the like. */
    public Map<String, String> headers() {
        return headers;
    }

    /** When to try again; {@code null} where that says nothing. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Text for the caller. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    private static String seconds(Duration time) {
        return Long.toString(Math.max(1, time.plusMillis(999).toSeconds()));
    }
}
