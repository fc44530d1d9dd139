package se.samverka.gateway.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/**
 * Refuses a form with a file that is too large, or does not say how large it is, before anybody looks for the form's token: the server
 * takes the form apart then, and could only say that it is bad.
 */
final class LargeForms extends OncePerRequestFilter {

    private final DataSize most;
    private final Problems problems;

    LargeForms(DataSize most, Problems problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (isWithFile(request) && (length < 0 || length > most.toBytes())) {
            problems.write(
                    Problem.tooLarge("A form with a file is at most " + most.toBytes() + " bytes."), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWithFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
