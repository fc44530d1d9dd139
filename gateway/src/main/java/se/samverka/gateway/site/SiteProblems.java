package se.samverka.gateway.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.ProblemView;

/** Errors as pages, for people; the API keeps its problem details whatever a client accepts. */
final class SiteProblems implements ProblemView {

    private final Html html;

    SiteProblems(Html html) {
        this.html = html;
    }

    @Override
    public boolean shows(HttpServletRequest request) {
        return !address(request).startsWith("/api/");
    }

    @Override
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Addresses.languageOf(address(request));
        String kind = switch (problem.status()) {
            case 401 -> "logIn";
            case 403 -> "forbidden";
            case 404, 410 -> "missing";
            case 503 -> "later";
            default -> "other";
        };
        Here here = Here.nowhere(language, Words.in(language).of("problem." + kind + ".title"));
        byte[] page = html.render("problem", here, kind);
        PageAnswer.protect(response);
        response.setContentType(Kind.HTML.contentType());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }
}
