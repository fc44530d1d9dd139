package se.samverka.gateway.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers with pages that are ready, before anything else is done for the request: they are public and the same for
 * everybody. What is not ready goes on to its controller.
 */
public final class PageFilter implements Filter {

    private static final String NAME_IN_METRICS = "/{page}";

    private final Pages pages;

    /** @param pages where to look */
    public PageFilter(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Page page = readyFor(http);
        if (page == null) {
            chain.doFilter(request, response);
        } else {
            ServerHttpObservationFilter.findObservationContext(http)
                    .ifPresent(measured -> measured.setPathPattern(NAME_IN_METRICS));
            PageAnswer.send(page, http, (HttpServletResponse) response);
        }
    }

    private @Nullable Page readyFor(HttpServletRequest request) {
        String method = request.getMethod();
        boolean reading = "GET".equals(method) || "HEAD".equals(method);
        return reading && request.getQueryString() == null ? pages.ready(request.getRequestURI()) : null;
    }
}
