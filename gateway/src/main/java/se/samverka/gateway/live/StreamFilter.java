package se.samverka.gateway.live;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.page.Pages;
import se.samverka.kit.http.TrustedProxies;
import se.samverka.kit.problem.Problem;

/**
 * {@code GET /api/v1/events}. A filter ahead of security and dispatch, as for ready pages: it is public, and what those
 * keep of a request would be kept as long as the stream is open.
 */
final class StreamFilter implements Filter {

    private static final String PATH = "/api/v1/events";

    private final Streams streams;
    private final Entrance entrance;
    private final Types types;
    private final Municipalities municipalities;
    private final Pages pages;

    /** Who may come in. */
    record Entrance(Places places, TrustedProxies proxies, StreamMeters meters) {

        /** @return gives the place back @throws Problem 429, 503 */
        Runnable enter(HttpServletRequest request) {
            return places.take(proxies.subscriber(request), meters);
        }
    }

    StreamFilter(Streams streams, Entrance entrance, Types types, Municipalities municipalities, Pages pages) {
        this.streams = streams;
        this.entrance = entrance;
        this.types = types;
        this.municipalities = municipalities;
        this.pages = pages;
    }

    /** Whether this is a request for a stream. */
    static boolean isStream(HttpServletRequest request) {
        return PATH.equals(request.getRequestURI());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (!isStream(http)) {
            chain.doFilter(request, response);
            return;
        }
        if (!"GET".equals(http.getMethod())) {
            throw Problem.methodNotAllowed(List.of("GET"));
        }
        Runnable leave = entrance.enter(http);
        boolean begun = false;
        try {
            begin(http, (HttpServletResponse) response, leave);
            begun = true;
        } finally {
            if (!begun) {
                leave.run();
            }
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Runnable leave) throws IOException {
        Wanted wanted = Wanted.of(
                request.getParameterValues("municipality"),
                request.getParameterValues("types"),
                code -> municipalities.find(code).isPresent(),
                types.names());
        pages.requireCaughtUp();
        String last = request.getHeader("Last-Event-ID");
        boolean returning = last != null && !last.isBlank();
        streams.requireRunning();
        streams.open(wanted, returning, read(last), ServletSink.open(request, response), leave);
    }

    private Optional<EventId> read(@Nullable String last) {
        return last == null ? Optional.empty() : EventId.read(last.strip(), types.topics());
    }
}
