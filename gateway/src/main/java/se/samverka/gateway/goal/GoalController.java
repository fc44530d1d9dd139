package se.samverka.gateway.goal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.http.Paging;

/** The goal page, in the API and on the site. */
@PageController
final class GoalController {

    private final Named named;
    private final GoalPages pages;

    GoalController(Named named, GoalPages pages) {
        this.named = named;
        this.pages = pages;
    }

    @GetMapping("/api/v1/municipalities/{municipality}/goals/{goal}")
    void json(
            @PathVariable String municipality,
            @PathVariable String goal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageAnswer.send(pages.json(named.municipality(municipality), named.goal(goal)), request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}/goals/{goal}/feedback")
    void feedback(
            @PathVariable String municipality,
            @PathVariable String goal,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page page = pages.feedback(named.municipality(municipality), named.goal(goal), Part.of(paging, request));
        PageAnswer.send(page, request, response);
    }

    @GetMapping({"/kommuner/{municipality}/mal/{goal}", "/en/municipalities/{municipality}/goals/{goal}"})
    void html(
            @PathVariable String municipality,
            @PathVariable String goal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Page page = pages.html(named.municipality(municipality), named.goal(goal), language);
        PageAnswer.send(page, request, response);
    }
}
