package se.samverka.gateway.editor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.goal.Basis;
import se.samverka.gateway.goal.GoalPage;
import se.samverka.gateway.goal.GoalState;

/**
 * The form of a task with a goal.
 *
 * @param address where it is sent
 * @param back address of the page that it was chosen on
 * @param gap that it is about; {@code null} = none
 * @param preview the goal's page as it would be; {@code null} = not asked for, or not possible
 * @param blind whether it was asked for and is not possible
 */
public record GoalTaskPage(
        Desk desk,
        GoalTask task,
        String goal,
        String address,
        String back,
        GoalState.@Nullable Gap gap,
        Form form,
        Attempt attempt,
        @Nullable GoalPage preview,
        boolean blind) {

    /** What was not accepted, or is to be looked at again, field by field. */
    public List<Fault> faults() {
        Refusal refusal = attempt.refusal();
        Stream<Fault> refused = refusal == null ? Stream.empty() : refusal.faults().stream();
        Stream<Fault> doubtful = form.fields()
                .filter(field -> namesNone() && field.pointer().equals(GoalForms.EVIDENCE))
                .map(field -> new Fault(field, 0, "fault.namesNone", ""));
        return Stream.concat(refused, doubtful).toList();
    }

    /** Whether the assessment that was previewed says it rests on measurements and names none: its owner takes that. */
    public boolean namesNone() {
        GoalPage.Assessment made = preview == null ? null : preview.assessment();
        return task == GoalTask.ASSESS
                && made != null
                && made.basis() == Basis.MEASURED
                && made.evidence().isEmpty();
    }
}
