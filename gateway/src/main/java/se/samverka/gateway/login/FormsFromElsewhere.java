package se.samverka.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/**
 * Refuses a form that the browser says another site sent (Fetch Metadata), before it can do as much as begin a session:
 * browsers do not send our cookie with such a form, but they would take a new one in its place.
 */
final class FormsFromElsewhere extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    private final Problems problems;

    FormsFromElsewhere(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null && ELSEWHERE.contains(from) && !READING.contains(request.getMethod())) {
            problems.write(Problem.forbidden("The form was not sent from its own page."), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
