package se.samverka.gateway.municipality;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;

/** How municipalities assess themselves on one goal, side by side. */
@PageController
final class ComparisonController {

    private final Named named;
    private final Comparisons comparisons;
    private final Pages pages;
    private final Html html;

    ComparisonController(Named named, Comparisons comparisons, Pages pages, Html html) {
        this.named = named;
        this.comparisons = comparisons;
        this.pages = pages;
        this.html = html;
    }

    @GetMapping({"/mal/{goal}", "/en/goals/{goal}"})
    void compare(@PathVariable String goal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Goal found = named.goal(goal);
        Language language = Addresses.languageOf(request.getRequestURI());
        PageAnswer.send(pages.passing(() -> page(found, language)), request, response);
    }

    private Page page(Goal goal, Language language) {
        Words words = Words.in(language);
        String title = words.of("compare.title", goal.number(), goal.name().in(language));
        Here here = Here.at(
                language, title, other -> Addresses.comparison(other, goal.number()), Here.municipalities(language));
        return Page.of(Kind.HTML, html.render("comparison", here, comparisons.of(goal)));
    }
}
