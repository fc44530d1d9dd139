package se.samverka.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in what is left of a body after an answer that did not need it, a 401 say. The answer goes out at once; but
 * were the connection closed on a client that is still sending, the client would see that instead of the answer.
 */
final class UnreadBodyFilter extends OncePerRequestFilter {

    /** How much longer than allowed a body may be and still be taken in. */
    private static final int PATIENCE = 8;

    private static final int BUFFER = 8_192;

    private final long most;

    UnreadBodyFilter(DataSize limit) {
        this.most = PATIENCE * limit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (BodyFilter.hasBody(request) && !Body.isKept(request) && isStillComing(request)) {
            response.flushBuffer();
            takeIn(request.getInputStream());
        }
    }

    /** Forms have been read by the server; and who asked before sending has been told, and will not send. */
    private boolean isStillComing(HttpServletRequest request) {
        return !request.isAsyncStarted()
                && !BodyFilter.isForm(request)
                && request.getHeader(HttpHeaders.EXPECT) == null
                && request.getContentLengthLong() <= most;
    }

    private void takeIn(ServletInputStream rest) {
        byte[] buffer = new byte[BUFFER];
        try {
            long taken = 0;
            int count = rest.read(buffer);
            while (count >= 0 && taken <= most) {
                taken += count;
                count = rest.read(buffer);
            }
        } catch (IOException e) {
            logger.debug("the rest of a body did not come", e);
        }
    }
}
