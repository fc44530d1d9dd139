package se.samverka.gateway.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/**
 * Sees to it that a form is not lost when the session it was opened in has ended: what was typed is kept in the new
 * session, and the person is led back to the form, by way of the login if need be. Nothing is done of what it says until
 * the person sends it again. A form that comes from elsewhere is refused.
 */
final class UnsentForms implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final AuthenticationEntryPoint login;
    private final PrivatePages pages;
    private final Problems problems;

    UnsentForms(AuthenticationEntryPoint login, PrivatePages pages, Problems problems) {
        this.login = login;
        this.pages = pages;
        this.problems = problems;
    }

    /** A form without its token: its session has ended, or it is not ours. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denial)
            throws IOException {
        if (!(denial instanceof CsrfException) || !isOurs(request)) {
            problems.write(
                    Problem.forbidden("The form is too old or was not sent from its own page."), request, response);
        } else if (request.getRequestURI().equals(Addresses.LOG_OUT)) {
            logOut(request, response);
        } else {
            keep(request, response);
        }
    }

    /** Nobody is logged in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod()) && isOurs(request)) {
            keep(request, response);
        } else if (isPartOfPage(request)) {
            // A script cannot be led to a login elsewhere; the page itself can (htmx: HX-Refresh).
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            login.commence(request, response, failure);
        }
    }

    void keep(HttpServletRequest request, HttpServletResponse response) {
        Drafts.keep(request);
        pages.lead(request.getRequestURI(), response);
    }

    private void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            pages.lead("/", response);
        } else {
            problems.write(Problem.forbidden("The page is too old to log out from."), request, response);
        }
    }

    private static boolean isPartOfPage(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** As the browser says, which no other site can make it say (Fetch Metadata). */
    private static boolean isOurs(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
