package se.samverka.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverka.kit.problem.Problem;

/**
 * Reads a request's body once, after the caller's rights are known and before anything looks at it, up to a limit:
 * longer ones end as 413, whether they told their length or came in chunks. A coding such as gzip is 415. What is too large
 * to be held is handed on as it comes, see {@link StreamedBody}.
 */
final class BodyFilter extends OncePerRequestFilter {

    private final int limit;
    private final List<StreamedBody> streamed;

    BodyFilter(DataSize limit, List<StreamedBody> streamed) {
        this.limit = Math.toIntExact(limit.toBytes());
        this.streamed = List.copyOf(streamed);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StreamedBody> own = StreamedBody.among(streamed, request);
        long most = own.map(StreamedBody::most).orElse((long) limit);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        if (own.isPresent()) {
            refuseRange(request.getContentType());
            refuseCoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
            chain.doFilter(new StreamedRequest(request, most), response);
            return;
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
            throw broken(e);
        }
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        return body;
    }

    static Problem broken(IOException e) {
        return e.getCause() instanceof TimeoutException
                ? Problem.of(408, "The body took too long to arrive.")
                : Problem.badRequest("The body ended before it was complete.");
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

    static Problem tooLarge(long most) {
        return Problem.tooLarge("A request's body is at most " + most + " bytes.");
    }
}
