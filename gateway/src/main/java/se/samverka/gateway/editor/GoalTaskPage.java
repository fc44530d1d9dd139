package se.samverka.gateway.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Fault;
import se.samverka.gateway.form.Form;
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

    /** What was not accepted, field by field. */
    public List<Fault> faults() {
        Refusal refusal = attempt.refusal();
        return refusal == null ? List.of() : refusal.faults();
    }
}
