package se.samverka.gateway.staff;

import java.util.List;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Form.Difference;
import se.samverka.gateway.language.Language;

/** Tells a person what an owner's refusal means, and what of the form has to change before it is sent again. */
final class Refusals {

    private final ProjectForms forms;

    Refusals(ProjectForms forms) {
        this.forms = forms;
    }

    /** The form as it is shown again. @param now what is worked with, as it is by now */
    Attempt read(Outcome.Refused refused, Attempt attempt, Task task, Subject now, Language language) {
        return switch (refused.status()) {
            case 400, 413 -> attempt.refused(Refusal.invalid(refused, forms.of(task), attempt.typed()));
            case 403 -> attempt.refused(Refusal.of(403, "task.forbidden"));
            // A key that stands for another request already would stand in the way for good.
            case 409 -> (task.makes() ? attempt.anew() : attempt).refused(Refusal.conflict(refused));
            case 412 -> changed(attempt, task, now, language);
            default -> attempt.refused(Refusal.of(503, "task.later"));
        };
    }

    private Attempt changed(Attempt attempt, Task task, Subject now, Language language) {
        if (now.version() <= attempt.version()) {
            return attempt.refused(Refusal.of(412, "task.changedSoon"));
        }
        List<Difference> differences = task.changes()
                ? forms.of(task).differences(forms.filled(task, now), attempt.typed(), language)
                : List.of();
        String words = differences.isEmpty() ? "task.changedElsewhere" : "task.changed";
        return attempt.on(now.version()).refused(new Refusal(412, words, List.of(), differences, ""));
    }
}
