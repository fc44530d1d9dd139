package se.samverka.gateway.goal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;

/** What a municipality has to look at again, in the API and on the site. */
@PageController
final class ReviewController {

    private final Named named;
    private final ReviewPages pages;

    ReviewController(Named named, ReviewPages pages) {
        this.named = named;
        this.pages = pages;
    }

    @GetMapping("/api/v1/municipalities/{municipality}/assessments")
    void assessments(
            @PathVariable String municipality,
            @RequestParam(defaultValue = "false") String stale,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!stale.matches("true|false")) {
            throw Problem.badRequest("The parameter stale is true or false.");
        }
        Page page = pages.assessments(named.municipality(municipality), Boolean.parseBoolean(stale), paging);
        PageAnswer.send(page, request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}/gaps")
    void gaps(
            @PathVariable String municipality, Paging paging, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageAnswer.send(pages.gaps(named.municipality(municipality), paging), request, response);
    }

    @GetMapping({"/kommuner/{municipality}/att-se-over", "/en/municipalities/{municipality}/review"})
    void html(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.html(named.municipality(municipality), Addresses.languageOf(request.getRequestURI()));
        PageAnswer.send(page, request, response);
    }
}
