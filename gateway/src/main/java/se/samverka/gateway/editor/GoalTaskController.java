package se.samverka.gateway.editor;

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

/** The form of every task with a goal: shown, taken in, handed to the owner, and shown again when it was not accepted. */
@PageController
final class GoalTaskController {

    private static final String SV = "/kommuner/{municipality}/arbete/mal/{goal}/{task}";
    private static final String EN = "/en/municipalities/{municipality}/work/goals/{goal}/{task}";
    private static final String GAP = "/{gap}";

    private final GoalVisits visits;
    private final Errands errands;
    private final GoalForms forms;
    private final GoalTaskPages pages;

    GoalTaskController(GoalVisits visits, Errands goalsErrands, GoalForms forms, GoalTaskPages pages) {
        this.visits = visits;
        this.errands = goalsErrands;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping({SV, EN, SV + GAP, EN + GAP})
    void open(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<GoalErrand> errand = errand(path, request, response);
        if (errand.isPresent()) {
            errands.open(errand.get());
        }
    }

    @PostMapping({SV, EN, SV + GAP, EN + GAP})
    void take(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<GoalErrand> errand = errand(path, request, response);
        if (errand.isEmpty()) {
            return;
        }
        if (request.getParameter("preview") != null && errand.get().task().isSeenBefore()) {
            pages.preview(errand.get(), Errands.sent(errand.get()));
        } else {
            errands.take(errand.get());
        }
    }

    private Optional<GoalErrand> errand(
            Map<String, String> path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        GoalTask task = task(path, request);
        return visits.begin(path, request, response).map(work -> new GoalErrand(work, task, forms, visits, pages));
    }

    private static GoalTask task(Map<String, String> path, HttpServletRequest request) {
        Language language = Addresses.languageOf(request.getRequestURI());
        return GoalTask.at(language, path.getOrDefault("task", ""))
                .filter(task -> task.isAboutGap() == path.containsKey("gap"))
                .orElseThrow(() -> Problem.notFound("There is no such form."));
    }
}
