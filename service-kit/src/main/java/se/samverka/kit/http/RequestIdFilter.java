package se.samverka.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, its own where it brought a good one, tells it in the answer and puts it beside every log
 * line as {@code requestId}, with the calling system as {@code sentBy}.
 */
final class RequestIdFilter extends OncePerRequestFilter {

    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request);
        response.setHeader(HeaderNames.REQUEST_ID, id);
        String sentBy = good(request.getHeader(HeaderNames.SENT_BY));
        MDC.put(RequestIds.IN_LOG, id);
        if (sentBy != null) {
            MDC.put("sentBy", sentBy);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(RequestIds.IN_LOG);
            MDC.remove("sentBy");
        }
    }

    /** The error page is a second pass through the filters, after the first has ended. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static String idOf(HttpServletRequest request) {
        if (request.getAttribute(RequestIds.IN_REQUEST) instanceof String known) {
            return known;
        }
        String given = good(request.getHeader(HeaderNames.REQUEST_ID));
        String id = given == null ? UUID.randomUUID().toString() : given;
        request.setAttribute(RequestIds.IN_REQUEST, id);
        return id;
    }

    private static @Nullable String good(@Nullable String value) {
        return value != null && GOOD.matcher(value).matches() ? value : null;
    }
}
