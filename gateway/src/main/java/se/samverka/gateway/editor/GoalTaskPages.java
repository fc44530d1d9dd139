package se.samverka.gateway.editor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.goal.GoalPage;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;
import tools.jackson.databind.node.ObjectNode;

/** Shows the forms of tasks with goals, with what stands in them and what was wrong with it. */
final class GoalTaskPages {

    private final GoalForms forms;
    private final GoalRefusals refusals;
    private final Preview preview;
    private final PrivatePages pages;

    GoalTaskPages(GoalForms forms, Preview preview, PrivatePages pages) {
        this.forms = forms;
        this.refusals = new GoalRefusals(forms);
        this.preview = preview;
        this.pages = pages;
    }

    /** A form as it is opened. @param unsent what was typed before and got lost on the way; empty = nothing */
    Attempt opened(GoalAtWork work, GoalTask task, Map<String, List<String>> unsent) {
        return unsent.isEmpty()
                ? Attempt.first(forms.filled(task, work), work.state().version())
                : sent(work, task, new Typed(unsent)).refused(Refusal.of(200, "task.unsent"));
    }

    /** A form as it was sent. */
    Attempt sent(GoalAtWork work, GoalTask task, Typed typed) {
        return Attempt.sent(typed, forms.of(task, work).tidied(typed));
    }

    /** What the owner is sent. */
    ObjectNode json(GoalAtWork work, GoalTask task, Attempt attempt) {
        return forms.json(task, work, attempt.typed());
    }

    /** The form that the owner did not accept. @param now the goal as the view has it by now */
    Attempt refused(Outcome.Refused refused, Attempt attempt, GoalTask task, GoalAtWork now) {
        return refusals.read(refused, attempt, task, now);
    }

    /** Shows a form. */
    void show(GoalAtWork work, GoalTask task, Attempt attempt) throws IOException {
        show(work, task, attempt, Optional.empty(), false);
    }

    /** Shows a form with what would come of it. */
    void preview(GoalAtWork work, GoalTask task, Attempt attempt) throws IOException {
        Optional<GoalPage> page = preview.of(work, task, json(work, task, attempt));
        show(work, task, attempt, page, page.isEmpty());
    }

    private void show(GoalAtWork work, GoalTask task, Attempt attempt, Optional<GoalPage> seen, boolean blind)
            throws IOException {
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
                forms.of(task, work),
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
