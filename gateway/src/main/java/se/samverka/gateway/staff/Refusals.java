package se.samverka.gateway.staff;

import java.util.List;
import se.samverka.gateway.form.Form;
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
            case 400, 413 -> attempt.refused(invalid(refused, attempt, forms.of(task)));
            case 403 -> attempt.refused(Refusal.of(403, "task.forbidden"));
            case 409 -> conflict(refused, attempt, task);
            case 412 -> changed(attempt, task, now, language);
            default -> attempt.refused(Refusal.of(503, "task.later"));
        };
    }

    private static Refusal invalid(Outcome.Refused refused, Attempt attempt, Form form) {
        return new Refusal(
                refused.status(),
                "task.invalid",
                form.faults(refused.errors(), attempt.typed()),
                List.of(),
                refused.errors().isEmpty() ? refused.detail() : "");
    }

    /** A key that stands for another request already would stand in the way for good. */
    private static Attempt conflict(Outcome.Refused refused, Attempt attempt, Task task) {
        Attempt again = task.makes() ? attempt.anew() : attempt;
        return again.refused(new Refusal(409, "task.conflict", List.of(), List.of(), refused.detail()));
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
