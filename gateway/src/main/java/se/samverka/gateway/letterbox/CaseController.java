package se.samverka.gateway.letterbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.letterbox.Letterbox.NotTaken;
import se.samverka.gateway.letterbox.Letterbox.Visit;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;
import se.samverka.kit.problem.Problem;

/** The thank-you page, which is also the author's own case: whoever has its address may see and change it. */
@PageController
final class CaseController {

    private final Places places;
    private final Letterbox letterbox;
    private final Robots robots;
    private final PrivatePages pages;

    CaseController(Places places, Letterbox letterbox, Robots robots, PrivatePages pages) {
        this.places = places;
        this.letterbox = letterbox;
        this.robots = robots;
        this.pages = pages;
    }

    @GetMapping({"/arende/{token}", "/en/cases/{token}"})
    void read(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(token, null, 200, new Visit(request, response));
    }

    @PostMapping({"/arende/{token}", "/en/cases/{token}"})
    void write(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Letter letter = Letter.of(request);
        Visit visit = new Visit(request, response);
        if (robots.tookTheBait(request)) {
            pages.lead(request.getRequestURI(), response);
        } else if (!letter.comment().isEmpty() && robots.wereTooQuick(request)) {
            keep(token, new Unsaved(wish(request), letter, "letter.tooQuick"), 429, visit);
        } else {
            write(token, letter, visit);
        }
    }

    private void write(String token, Letter letter, Visit visit) throws IOException {
        HttpServletRequest request = visit.request();
        try {
            if (act(token, letter, visit)) {
                pages.lead(request.getRequestURI(), visit.response());
            } else {
                show(token, new Unsaved(wish(request), letter, "case.emptied"), 400, visit);
            }
        } catch (NotTaken e) {
            keep(token, new Unsaved(wish(request), letter, e.trouble()), e.status(), visit);
        } catch (Problem e) {
            if (e.status() != 503) {
                throw e;
            }
            keep(token, new Unsaved(wish(request), letter, "letter.later"), 503, visit);
        }
    }

    /** Shows the case with what was typed; where not even the case can be had, what was typed alone. */
    private void keep(String token, Unsaved unsaved, int status, Visit visit) throws IOException {
        try {
            show(token, unsaved, status, visit);
        } catch (Problem e) {
            if (e.status() != 503 || !unsaved.isTyped()) {
                throw e;
            }
            Language language = Addresses.languageOf(visit.request().getRequestURI());
            Here here = Here.at(
                    language, Words.in(language).of("case.pageTitle"), other -> Addresses.feedbackCase(other, token));
            KeptPage page = new KeptPage(token, unsaved.wish(), unsaved.letter());
            pages.show(503, "kept", here, page, visit.response());
        }
    }

    private static String wish(HttpServletRequest request) {
        return String.valueOf(request.getParameter("do"));
    }

    /** Does what the form says. @return whether there was nothing wrong with it */
    private boolean act(String token, Letter letter, Visit visit) {
        switch (wish(visit.request())) {
            case "comment" -> {
                if (letter.comment().isEmpty()) {
                    return !hasText(letterbox.read(token));
                }
                letterbox.change(token, letter, visit);
            }
            case "appeal" -> letterbox.appeal(token, letter.comment(), visit);
            case "helped" -> letterbox.rate(token, true, visit);
            case "not-helped" -> letterbox.rate(token, false, visit);
            case "withdraw" -> letterbox.withdraw(token, visit);
            default -> throw Problem.badRequest("The form does not say what to do.");
        }
        return true;
    }

    /** Whether an empty form would seem to take a text away. Without one, pressing send is a valid answer. */
    private static boolean hasText(AuthorCase content) {
        return content.open() && content.comment() != null;
    }

    private void show(String token, @Nullable Unsaved unsaved, int status, Visit visit) throws IOException {
        AuthorCase content = letterbox.read(token);
        Place place = places.of(content.municipality(), content.subject());
        Language language = Addresses.languageOf(visit.request().getRequestURI());
        Here here = Here.at(
                language,
                Words.in(language).of("case.pageTitle"),
                other -> Addresses.feedbackCase(other, token),
                Here.municipalities(language),
                Here.municipality(language, place.municipality()),
                new Here.Step(place.title().in(language), place.page(language)));
        List<CasePage.LedTo> uses = content.uses().stream()
                .map(use -> new CasePage.LedTo(use.kind(), places.of(content.municipality(), use.place())))
                .toList();
        CasePage page = new CasePage(token, place, content, uses, unsaved, robots.now());
        pages.show(status, "case", here, page, visit.response());
    }
}
