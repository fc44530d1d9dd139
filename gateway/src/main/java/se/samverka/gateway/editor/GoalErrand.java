package se.samverka.gateway.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Errand;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.desk.Write;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.goal.GoalState;
import se.samverka.gateway.site.Words;

/** A task with a goal, for one request. */
record GoalErrand(GoalAtWork work, GoalTask task, GoalForms forms, GoalVisits visits, GoalTaskPages pages)
        implements Errand {

    @Override
    public Visit visit() {
        return work.visit();
    }

    @Override
    public Form form() {
        return forms.of(task, work);
    }

    @Override
    public Typed filled() {
        return forms.filled(task, work);
    }

    @Override
    public Optional<Typed> stated() {
        return task.changes() ? Optional.of(forms.stated(task, work)) : Optional.empty();
    }

    @Override
    public long version() {
        return work.state().version();
    }

    @Override
    public Write write(Typed typed) {
        return new Write(task.method(), work.apiPath(task), forms.json(task, work, typed), task.makes(), true);
    }

    @Override
    public String done() {
        return "editor.done." + task.name();
    }

    @Override
    public List<String> about(Typed typed) {
        GoalState.Gap gap = work.gap();
        String reason = gap == null ? null : gap.reason().in(visit().language());
        if (task != GoalTask.CLOSE_GAP || reason == null) {
            return List.of();
        }
        Words words = visit().words();
        return List.of(words.brief(reason), words.brief(typed.text(GoalForms.CLOSING_REASON)));
    }

    @Override
    public GoalErrand now() {
        return new GoalErrand(visits.now(work), task, forms, visits, pages);
    }

    @Override
    public void show(Attempt attempt) throws IOException {
        pages.show(this, attempt);
    }

    @Override
    public void lead(Typed typed) {
        pages.lead(work);
    }
}
