package se.samverka.gateway.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Office;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Write;
import se.samverka.gateway.form.Typed;
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
    private final Office office;
    private final Receipts receipts;
    private final GoalTaskPages pages;

    GoalTaskController(GoalVisits visits, Office goalsOffice, Receipts receipts, GoalTaskPages pages) {
        this.visits = visits;
        this.office = goalsOffice;
        this.receipts = receipts;
        this.pages = pages;
    }

    @GetMapping({SV, EN, SV + GAP, EN + GAP})
    void open(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GoalTask task = task(path, request);
        Optional<GoalAtWork> begun = visits.begin(path, request, response);
        if (begun.isPresent()) {
            GoalAtWork work = begun.get();
            pages.show(work, task, pages.opened(work, task, visits.unsent(work.visit())));
        }
    }

    @PostMapping({SV, EN, SV + GAP, EN + GAP})
    void take(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GoalTask task = task(path, request);
        Optional<GoalAtWork> begun = visits.begin(path, request, response);
        if (begun.isPresent()) {
            take(begun.get(), task, request);
        }
    }

    private void take(GoalAtWork work, GoalTask task, HttpServletRequest request) throws IOException {
        Attempt attempt = pages.sent(work, task, Typed.of(request.getParameterMap()));
        if (request.getParameter("more") != null) {
            pages.show(work, task, attempt);
        } else if (request.getParameter("preview") != null && task.isSeenBefore()) {
            pages.preview(work, task, attempt);
        } else {
            try {
                send(work, task, attempt);
            } catch (Problem e) {
                if (e.status() != 503) {
                    throw e;
                }
                pages.show(work, task, attempt.refused(Refusal.of(503, "task.later")));
            }
        }
    }

    private void send(GoalAtWork work, GoalTask task, Attempt attempt) throws IOException {
        Visit visit = work.visit();
        Write write = new Write(task.method(), work.apiPath(task), pages.json(work, task, attempt), task.makes(), true);
        switch (office.send(write, attempt, visit.token(), visit.response())) {
            case Outcome.Done done -> {
                receipts.await("editor.done." + task.name(), done.receipt(), visit.request(), visit.response());
                pages.lead(work);
            }
            case Outcome.Refused refused -> {
                if (refused.status() == 401) {
                    visits.again(visit);
                } else {
                    GoalAtWork now = visits.now(work);
                    pages.show(now, task, pages.refused(refused, attempt, task, now));
                }
            }
        }
    }

    private static GoalTask task(Map<String, String> path, HttpServletRequest request) {
        Language language = Addresses.languageOf(request.getRequestURI());
        return GoalTask.at(language, path.getOrDefault("task", ""))
                .filter(task -> task.isAboutGap() == path.containsKey("gap"))
                .orElseThrow(() -> Problem.notFound("There is no such form."));
    }
}
