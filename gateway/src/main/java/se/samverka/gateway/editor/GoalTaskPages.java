package se.samverka.gateway.editor;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.goal.GoalPage;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;
import se.samverka.kit.problem.FieldError;
import tools.jackson.databind.node.ObjectNode;

/** Shows the forms of tasks with goals, with what stands in them and what was wrong with it. */
final class GoalTaskPages {

    private final Preview preview;
    private final PrivatePages pages;

    GoalTaskPages(Preview preview, PrivatePages pages) {
        this.preview = preview;
        this.pages = pages;
    }

    /** Shows a form. */
    void show(GoalErrand errand, Attempt attempt) throws IOException {
        show(errand, attempt, Optional.empty(), false);
    }

    /** Shows a form with what would come of it. */
    void preview(GoalErrand errand, Attempt attempt) throws IOException {
        ObjectNode body = Objects.requireNonNull(errand.write(attempt.typed()).body());
        List<FieldError> wrong = RefusedLinks.of(body);
        if (!wrong.isEmpty()) {
            // As its owner would say: what is shown can be saved.
            Outcome.Refused refused = new Outcome.Refused(400, "", wrong);
            show(errand, attempt.refused(Refusal.invalid(refused, errand.form(), attempt.typed())));
            return;
        }
        Optional<GoalPage> page = preview.of(errand.work(), errand.task(), body);
        show(errand, attempt, page, page.isEmpty());
    }

    private void show(GoalErrand errand, Attempt attempt, Optional<GoalPage> seen, boolean blind) throws IOException {
        GoalAtWork work = errand.work();
        GoalTask task = errand.task();
        Visit visit = work.visit();
        Words words = visit.words();
        Refusal refusal = attempt.refusal();
        String title = words.of("editor.of", words.of(task), work.name(visit.language()));
        boolean wrong = refusal != null && refusal.status() == 400;
        Here here = Here.at(
                visit.language(),
                wrong ? words.of("task.wrong", title) : title,
                other -> work.address(other, task),
                work.wayToForm());
        GoalTaskPage page = new GoalTaskPage(
                visit.desk(),
                task,
                work.name(visit.language()),
                work.address(visit.language(), task),
                work.address(visit.language()),
                work.gap(),
                errand.form(),
                attempt,
                seen.orElse(null),
                blind);
        pages.show(refusal == null ? 200 : refusal.status(), "goalTask", here, page, visit.response());
    }

    /** Leads to the goal's page for editors. */
    void lead(GoalAtWork work) {
        pages.lead(work.address(work.visit().language()), work.visit().response());
    }
}
