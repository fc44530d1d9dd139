package se.samverka.gateway.deprecation;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in each answer of a deprecated operation, whatever its status, that it is, and until when it stays. */
final class Deprecations implements Filter {

    /**
     * All that are deprecated. The one place to say so; {@code deprecated} in the OpenAPI document has to agree, and a test holds them against
     * each other.
     */
    static final List<Deprecation> ALL = List.of();

    private final List<Deprecation> all;

    Deprecations(List<Deprecation> all) {
        this.all = List.copyOf(all);
    }

    boolean areNone() {
        return all.isEmpty();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        all.stream()
                .filter(one -> one.concerns(http.getMethod(), http.getRequestURI()))
                .findFirst()
                .ifPresent(one -> tell(one, (HttpServletResponse) response));
        chain.doFilter(request, response);
    }

    private static void tell(Deprecation deprecation, HttpServletResponse response) {
        response.setHeader("Deprecation", deprecation.deprecation());
        add("Sunset", deprecation.end(), response);
        add("Link", deprecation.link(), response);
    }

    private static void add(String name, @Nullable String value, HttpServletResponse response) {
        if (value != null) {
            response.addHeader(name, value);
        }
    }
}
