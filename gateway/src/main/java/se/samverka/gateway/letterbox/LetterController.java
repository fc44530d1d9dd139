package se.samverka.gateway.letterbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.letterbox.Letterbox.NotTaken;
import se.samverka.gateway.letterbox.Letterbox.Visit;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;
import se.samverka.kit.problem.Problem;

/** Saying something about a goal or a project, without script and without an account. */
@PageController
final class LetterController {

    private static final String GOAL_SV = "/kommuner/{municipality}/mal/{goal}/synpunkter";
    private static final String GOAL_EN = "/en/municipalities/{municipality}/goals/{goal}/feedback";
    private static final String PROJECT_SV = "/kommuner/{municipality}/projekt/{project}/synpunkter";
    private static final String PROJECT_EN = "/en/municipalities/{municipality}/projects/{project}/feedback";
    private static final int SHOWN = 100;

    private final Places places;
    private final Letterbox letterbox;
    private final Feedbacks feedbacks;
    private final Robots robots;
    private final Clicks clicks;
    private final PrivatePages pages;

    LetterController(
            Places places, Letterbox letterbox, Feedbacks feedbacks, Robots robots, Clicks clicks, PrivatePages pages) {
        this.places = places;
        this.letterbox = letterbox;
        this.feedbacks = feedbacks;
        this.robots = robots;
        this.clicks = clicks;
        this.pages = pages;
    }

    @GetMapping({GOAL_SV, GOAL_EN})
    void goalForm(
            @PathVariable String municipality,
            @PathVariable String goal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        show(places.goal(municipality, goal), Letter.begun(request), null, 200, request, response);
    }

    @PostMapping({GOAL_SV, GOAL_EN})
    void goal(
            @PathVariable String municipality,
            @PathVariable String goal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        take(places.goal(municipality, goal), request, response);
    }

    @GetMapping({PROJECT_SV, PROJECT_EN})
    void projectForm(
            @PathVariable String municipality,
            @PathVariable String project,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        show(places.project(municipality, project), Letter.begun(request), null, 200, request, response);
    }

    @PostMapping({PROJECT_SV, PROJECT_EN})
    void project(
            @PathVariable String municipality,
            @PathVariable String project,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        take(places.project(municipality, project), request, response);
    }

    private void take(Place place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Letter letter = clicks.once(Letter.of(request), request);
        Language language = Addresses.languageOf(request.getRequestURI());
        if (robots.tookTheBait(request)) {
            pages.lead(place.page(language), response);
        } else if (letter.votesOddly()) {
            show(place, letter, "letter.badVote", 400, request, response);
        } else if (letter.saysNothing()) {
            show(place, letter, "letter.nothing", 400, request, response);
        } else if (robots.wereTooQuick(request)) {
            show(place, letter, "letter.tooQuick", 429, request, response);
        } else {
            handOver(place, letter, language, request, response);
        }
    }

    private void handOver(
            Place place, Letter letter, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Letter named = NamedPage.of(request)
                    .map(page -> letter.naming(page, language))
                    .orElse(letter);
            String token = letterbox.post(place, named, language, new Visit(request, response));
            pages.lead(Addresses.feedbackCase(language, token), response);
        } catch (NotTaken e) {
            show(place, letter, e.trouble(), e.status(), request, response);
        } catch (Problem e) {
            // 404 too: its owner may not know yet of a project that we know.
            if (e.status() != 503 && e.status() != 404) {
                throw e;
            }
            show(place, letter, "letter.later", 503, request, response);
        }
    }

    private void show(
            Place place,
            Letter letter,
            @Nullable String trouble,
            int status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        NamedPage about = NamedPage.of(request).orElse(null);
        LetterPage page = new LetterPage(
                place,
                letter,
                about,
                trouble,
                feedbacks.voices(place.municipality().code(), place.subject(), SHOWN),
                feedbacks.faults(place.municipality().code(), place.subject(), SHOWN),
                robots.now());
        pages.show(status, "letter", here(place, about, letter.kind(), language), page, response);
    }

    private static Here here(Place place, @Nullable NamedPage about, String kind, Language language) {
        Here.Step all = Here.municipalities(language);
        Here.Step its = Here.municipality(language, place.municipality());
        if (about != null) {
            String title = Words.in(language).of("about.fault");
            return Here.at(language, title, other -> about.form(place.letterbox(other), kind), all, its);
        }
        String title = place.title().in(language);
        return Here.at(
                language,
                Words.in(language).of("letter.pageTitle", title),
                place::letterbox,
                all,
                its,
                new Here.Step(title, place.page(language)));
    }
}
