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
    private final PrivatePages pages;

    CaseController(Places places, Letterbox letterbox, PrivatePages pages) {
        this.places = places;
        this.letterbox = letterbox;
        this.pages = pages;
    }

    @GetMapping({"/arende/{token}", "/en/cases/{token}"})
    void read(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(token, null, null, 200, request, response);
    }

    @PostMapping({"/arende/{token}", "/en/cases/{token}"})
    void write(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Letter letter = Letter.of(request);
        try {
            act(token, letter, new Visit(request, response));
            pages.lead(request.getRequestURI(), response);
        } catch (NotTaken e) {
            keep(token, letter, e.trouble(), e.status(), request, response);
        } catch (Problem e) {
            if (e.status() != 503) {
                throw e;
            }
            keep(token, letter, "letter.later", 503, request, response);
        }
    }

    /** Shows the case with what was typed; where not even the case can be had, what was typed alone. */
    private void keep(
            String token,
            Letter letter,
            String trouble,
            int status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            show(token, letter, trouble, status, request, response);
        } catch (Problem e) {
            if (e.status() != 503) {
                throw e;
            }
            Language language = Addresses.languageOf(request.getRequestURI());
            Here here = Here.at(
                    language, Words.in(language).of("case.pageTitle"), other -> Addresses.feedbackCase(other, token));
            pages.show(503, "kept", here, new KeptPage(token, wish(request), letter), response);
        }
    }

    private static String wish(HttpServletRequest request) {
        return String.valueOf(request.getParameter("do"));
    }

    private void act(String token, Letter letter, Visit visit) {
        switch (wish(visit.request())) {
            case "comment" -> {
                // Pressing send without a text is a valid answer: there is nothing to change.
                if (!letter.comment().isEmpty()) {
                    letterbox.change(token, letter, visit);
                }
            }
            case "appeal" -> letterbox.appeal(token, letter.comment(), visit);
            case "helped" -> letterbox.rate(token, true, visit);
            case "not-helped" -> letterbox.rate(token, false, visit);
            case "withdraw" -> letterbox.withdraw(token, visit);
            default -> throw Problem.badRequest("The form does not say what to do.");
        }
    }

    private void show(
            String token,
            @Nullable Letter typed,
            @Nullable String trouble,
            int status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuthorCase content = letterbox.read(token);
        Place place = places.of(content.municipality(), content.subject());
        Language language = Addresses.languageOf(request.getRequestURI());
        Letter letter = typed == null ? written(content) : typed;
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
        pages.show(status, "case", here, new CasePage(token, place, content, uses, letter, trouble), response);
    }

    private static Letter written(AuthorCase content) {
        return new Letter(
                "", "", content.kind().name(), text(content.comment()), text(content.name()), text(content.email()));
    }

    private static String text(@Nullable String stated) {
        return stated == null ? "" : stated;
    }
}
