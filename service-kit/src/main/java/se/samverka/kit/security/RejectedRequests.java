package se.samverka.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/** Answers for what Spring Security's firewall turns away: strange methods, double slashes, hidden characters. */
final class RejectedRequests implements RequestRejectedHandler {

    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final Problems problems;

    RejectedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        Problem problem = METHODS.contains(request.getMethod())
                ? Problem.badRequest("The request's address or headers have characters that are not accepted.")
                : Problem.methodNotAllowed(List.of("DELETE", "GET", "POST", "PUT"));
        problems.write(problem, request, response);
    }
}
