package se.samverka.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverka.gateway.form.FileForms;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/** Refuses a form with a file of nobody who is logged in, before it is taken apart to look for its token. */
final class FilesFromStrangers extends OncePerRequestFilter {

    private final Problems problems;

    FilesFromStrangers(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FileForms.is(request) && !isSomebody()) {
            problems.write(Problem.of(401, "Log in first, then choose the file again."), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSomebody() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated();
    }
}
