package se.samverka.gateway.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverka.gateway.form.FileForms;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/**
 * Lets forms with a file in where there is such a form and nowhere else, and no larger than they may be, before anybody looks for
 * the form's token: the server takes the form apart then.
 */
final class LargeForms extends OncePerRequestFilter {

    /** What the form shows when it is opened with this after a file that was too large. */
    static final String TOO_LARGE = "large";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("/kommuner/[^/]+/arbete/projektfil"),
            Pattern.compile("/en/municipalities/[^/]+/work/project-file"));

    private final DataSize most;
    private final Problems problems;

    LargeForms(DataSize most, Problems problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        long length = request.getContentLengthLong();
        if (!FileForms.is(request)) {
            chain.doFilter(request, response);
        } else if (FORMS.stream().noneMatch(form -> form.matcher(path).matches())) {
            problems.write(Problem.of(415, "No file is taken here."), request, response);
        } else if (length < 0 || length > most.toBytes()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", path + "?" + TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
