package se.samverka.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverka.kit.problem.Problem;

/**
 * Reads a request's body once, after the caller's rights are known and before anything looks at it, up to a limit:
 * longer ones end as 413, whether they told their length or came in chunks. A coding such as gzip is 415.
 */
final class BodyFilter extends OncePerRequestFilter {

    private final int limit;

    BodyFilter(DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        if (!hasBody(request) || isForm(request)) {
            refuseRange(request.getContentType());
            chain.doFilter(request, response);
            return;
        }
        byte[] body = read(request);
        refuseRange(request.getContentType());
        refuseCoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        Body.keep(request, body);
        chain.doFilter(new ReadRequest(request, body), response);
    }

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Forms are parsed, and bounded, by the server itself. */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private byte[] read(HttpServletRequest request) {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(limit + 1);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw Problem.of(408, "The body took too long to arrive.");
            }
            throw Problem.badRequest("The body ended before it was complete.");
        }
        if (body.length > limit) {
            throw tooLarge();
        }
        return body;
    }

    private static void refuseCoding(@Nullable String coding) {
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                    415, "A body is sent without a content coding.", Map.of(HttpHeaders.ACCEPT_ENCODING, "identity"));
        }
    }

    /** A range of types is no type; Spring does not expect it there. */
    private static void refuseRange(@Nullable String type) {
        if (type != null && type.contains("*")) {
            throw Problem.of(415, "Content-Type names one type.", Map.of(HttpHeaders.ACCEPT, "application/json"));
        }
    }

    private Problem tooLarge() {
        return Problem.tooLarge("A request's body is at most " + limit + " bytes.");
    }
}
