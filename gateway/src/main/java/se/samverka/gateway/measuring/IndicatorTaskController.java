package se.samverka.gateway.measuring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.desk.Errands;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.problem.Problem;

/** The form of every task with an indicator: shown, and taken in. */
@PageController
final class IndicatorTaskController {

    private static final String NEW_SV = "/kommuner/{municipality}/arbete/nytt-matt";
    private static final String NEW_EN = "/en/municipalities/{municipality}/work/new-indicator";
    private static final String SV = "/kommuner/{municipality}/arbete/matt/{indicator}/{task}";
    private static final String EN = "/en/municipalities/{municipality}/work/indicators/{indicator}/{task}";
    private static final String YEAR = "/{year}";

    private final IndicatorVisits visits;
    private final Errands errands;
    private final IndicatorForms forms;
    private final IndicatorTaskPages pages;

    IndicatorTaskController(
            IndicatorVisits visits, Errands goalsErrands, IndicatorForms forms, IndicatorTaskPages pages) {
        this.visits = visits;
        this.errands = goalsErrands;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping({NEW_SV, NEW_EN, SV, EN, SV + YEAR, EN + YEAR})
    void open(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<IndicatorErrand> errand = errand(path, request, response);
        if (errand.isPresent()) {
            errands.open(errand.get());
        }
    }

    @PostMapping({NEW_SV, NEW_EN, SV, EN, SV + YEAR, EN + YEAR})
    void take(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<IndicatorErrand> errand = errand(path, request, response);
        if (errand.isPresent()) {
            errands.take(errand.get());
        }
    }

    private Optional<IndicatorErrand> errand(
            Map<String, String> path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        IndicatorTask task = task(path, request);
        return visits.begin(task, path, request, response)
                .map(work -> IndicatorErrand.of(work, task, forms, visits, pages));
    }

    private static IndicatorTask task(Map<String, String> path, HttpServletRequest request) {
        if (!path.containsKey("task")) {
            return IndicatorTask.DEFINE;
        }
        Language language = Addresses.languageOf(request.getRequestURI());
        return IndicatorTask.at(language, path.getOrDefault("task", ""))
                .filter(task -> task.isAboutYear() == path.containsKey("year"))
                .orElseThrow(() -> Problem.notFound("There is no such form."));
    }
}
