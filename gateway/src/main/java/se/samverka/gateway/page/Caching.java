package se.samverka.gateway.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import se.samverka.kit.http.HeaderNames;

/**
 * What caches may do with what is shown of the view (RFC 9111). Browsers ask each time. A cache that many share, a CDN, asks too, or
 * answers by itself as long as the operator lets it. Who brings the receipt of a write gets an answer of this moment, which no shared cache keeps.
 */
final class Caching implements Filter {

    /** What an answer depends on beside its address. */
    static final String VARY = "Accept-Encoding, " + HeaderNames.WRITTEN;

    private static final String SHARED = Caching.class.getName();
    private static final String OF_ONE_READER = "private, max-age=0, must-revalidate";

    private final String shared;

    /** @param sharedFor how long a shared cache need not ask; 0 = it has to */
    Caching(Duration sharedFor) {
        this.shared = sharedFor.isZero()
                ? Kind.JSON.cacheControl()
                : "public, max-age=0, s-maxage=" + sharedFor.toSeconds() + ", must-revalidate";
    }

    /** Tells it to who answers the request. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(SHARED, shared);
        chain.doFilter(request, response);
    }

    /** Value of {@code Cache-Control} for a page in the answer to this request. */
    static String control(Kind kind, HttpServletRequest request) {
        if (!kind.changes()) {
            return kind.cacheControl();
        }
        if (request.getHeader(HeaderNames.WRITTEN) != null) {
            return OF_ONE_READER;
        }
        return request.getAttribute(SHARED) instanceof String told ? told : kind.cacheControl();
    }
}
