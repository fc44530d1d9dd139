package se.samverka.feedback.limits;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/** Decides 429 for residents' writes, before a token, a right or a body is looked at. */
final class WriteLimitFilter extends OncePerRequestFilter {

    private final PublicWrites writes;
    private final Senders senders;
    private final WriteLimit limit;
    private final Problems problems;
    private final Counter refused;

    WriteLimitFilter(PublicWrites writes, Senders senders, WriteLimit limit, Problems problems, Counter refused) {
        this.writes = writes;
        this.senders = senders;
        this.limit = limit;
        this.problems = problems;
        this.refused = refused;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !writes.include(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limit.take(senders.of(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        refused.increment();
        problems.write(
                Problem.tooManyRequests("Too much was sent from your address; nothing was stored.", wait),
                request,
                response);
    }
}
