package se.samverka.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in what is left of a body after an answer that did not need it, a 401 say. The answer goes out at once; but
 * were the connection closed on a client that is still sending, the client would see that instead of the answer.
 */
final class UnreadBodyFilter extends OncePerRequestFilter {

    /** How much longer than allowed a body may be and still be taken in, of those that are held and of those that are streamed. */
    private static final int PATIENCE = 8;

    private static final int PATIENCE_STREAMED = 2;

    private static final int BUFFER = 8_192;

    private final long most;
    private final List<StreamedBody> streamed;

    UnreadBodyFilter(DataSize limit, List<StreamedBody> streamed) {
        this.most = PATIENCE * limit.toBytes();
        this.streamed = List.copyOf(streamed);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!BodyFilter.hasBody(request) || Body.isKept(request)) {
            return;
        }
        long patience = StreamedBody.among(streamed, request)
                .map(body -> Math.max(most, PATIENCE_STREAMED * body.most()))
                .orElse(most);
        if (isStillComing(request, patience)) {
            response.flushBuffer();
            takeIn(request.getInputStream(), patience);
        }
    }

    /** Forms have been read by the server; and who asked before sending has been told, and will not send. */
    private static boolean isStillComing(HttpServletRequest request, long patience) {
        return !request.isAsyncStarted()
                && !BodyFilter.isForm(request)
                && (request.getHeader(HttpHeaders.EXPECT) == null || Body.isBegun(request))
                && request.getContentLengthLong() <= patience;
    }

    private void takeIn(ServletInputStream rest, long patience) {
        byte[] buffer = new byte[BUFFER];
        try {
            long taken = 0;
            int count = rest.read(buffer);
            while (count >= 0 && taken <= patience) {
                taken += count;
                count = rest.read(buffer);
            }
        } catch (IOException e) {
            logger.debug("the rest of a body did not come", e);
        }
    }
}
