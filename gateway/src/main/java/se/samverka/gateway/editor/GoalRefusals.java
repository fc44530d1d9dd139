package se.samverka.gateway.editor;

import java.util.List;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Form.Difference;

/** Tells an editor what the owner's refusal means, and what of the form has to change before it is sent again. */
final class GoalRefusals {

    private final GoalForms forms;

    GoalRefusals(GoalForms forms) {
        this.forms = forms;
    }

    /** The form as it is shown again. @param now the goal as the view has it by now */
    Attempt read(Outcome.Refused refused, Attempt attempt, GoalTask task, GoalAtWork now) {
        return switch (refused.status()) {
            case 400, 413 -> attempt.refused(Refusal.invalid(refused, forms.of(task, now), attempt.typed()));
            case 403 -> attempt.refused(Refusal.of(403, "task.forbidden"));
            // A key that stands for another request already would stand in the way for good.
            case 404, 409, 410 -> (task.makes() ? attempt.anew() : attempt).refused(Refusal.conflict(refused));
            case 412 -> changed(attempt, task, now);
            default -> attempt.refused(Refusal.of(503, "task.later"));
        };
    }

    private Attempt changed(Attempt attempt, GoalTask task, GoalAtWork now) {
        if (now.state().version() <= attempt.version()) {
            return attempt.refused(Refusal.of(412, "task.changedSoon"));
        }
        List<Difference> differences = task.changes()
                ? forms.of(task, now)
                        .differences(
                                forms.stated(task, now),
                                attempt.typed(),
                                now.visit().language())
                : List.of();
        String words = differences.isEmpty() ? "task.changedElsewhere" : "task.changed";
        return attempt.on(now.state().version()).refused(new Refusal(412, words, List.of(), differences, ""));
    }
}
