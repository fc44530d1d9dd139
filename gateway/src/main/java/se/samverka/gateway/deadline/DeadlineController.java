package se.samverka.gateway.deadline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.Paging;
import se.samverka.kit.problem.Problem;

/** What is overdue, per municipality and per unit, in the API and on the site. Made anew for every reader. */
@PageController
final class DeadlineController {

    private static final int LONGEST_UNIT = 200;

    private final Named named;
    private final Pages pages;
    private final Deadlines deadlines;
    private final Html html;

    DeadlineController(Named named, Pages pages, Deadlines deadlines, Html html) {
        this.named = named;
        this.pages = pages;
        this.deadlines = deadlines;
        this.html = html;
    }

    @GetMapping("/api/v1/municipalities/{municipality}/overdue-evaluations")
    void evaluations(
            @PathVariable String municipality,
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Part part = Part.of(paging, request);
        PageAnswer.send(json(municipality, deadlines::evaluations, unit(said), part), request, response);
    }

    @GetMapping("/api/v1/municipalities/{municipality}/due-follow-ups")
    void followUps(
            @PathVariable String municipality,
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Part part = Part.of(paging, request);
        PageAnswer.send(json(municipality, deadlines::followUps, unit(said), part), request, response);
    }

    @GetMapping({"/kommuner/{municipality}/uppfoljning", "/en/municipalities/{municipality}/follow-up"})
    void html(
            @PathVariable String municipality,
            @RequestParam Map<String, String> said,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Municipality place = named.municipality(municipality);
        String unit = unit(said);
        Language language = Addresses.languageOf(request.getRequestURI());
        Page page = pages.passing(() -> {
            DeadlinePage shown = DeadlinePage.of(
                    place, unit, deadlines.evaluations(place.code()), deadlines.followUps(place.code()), paging);
            return Page.of(Kind.HTML, html.render("deadlines", here(shown, language), shown));
        });
        PageAnswer.send(page, request, response);
    }

    private <D extends Deadline> Page json(
            String municipality, Function<String, List<D>> finding, @Nullable String unit, Part part) {
        Municipality place = named.municipality(municipality);
        return pages.passing(() -> {
            List<D> all = finding.apply(place.code());
            return part.json(
                    Deadlines.ofUnit(unit, all),
                    Deadline::key,
                    one -> one,
                    body -> new DeadlineList(body, Deadlines.byUnit(all)));
        });
    }

    private static Here here(DeadlinePage page, Language language) {
        Municipality place = page.municipality();
        return Here.at(
                language,
                Words.in(language).of("deadlines.pageTitle", place.name()),
                other -> page.part(Addresses.deadlines(other, place.code()), page.page()),
                Here.municipalities(language),
                Here.municipality(language, place));
    }

    /** What is empty counts as not said. @throws Problem 400 */
    private static @Nullable String unit(Map<String, String> said) {
        String unit = said.getOrDefault("unit", "").strip();
        if (unit.length() > LONGEST_UNIT) {
            throw Problem.badRequest("The parameter unit has at most " + LONGEST_UNIT + " characters.");
        }
        return unit.isEmpty() ? null : unit;
    }
}
