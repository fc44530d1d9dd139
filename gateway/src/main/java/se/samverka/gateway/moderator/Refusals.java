package se.samverka.gateway.moderator;

import java.util.List;
import se.samverka.gateway.desk.Attempt;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.desk.Refusal;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Form.Difference;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;

/** Tells a moderator what the owner's refusal means, and what has to change before the form is sent again. */
final class Refusals {

    private final CaseForms forms;

    Refusals(CaseForms forms) {
        this.forms = forms;
    }

    /** The form as it is shown again. @param now the case as it is by now */
    Attempt read(
            Outcome.Refused refused,
            Attempt attempt,
            Step step,
            WholeCase now,
            Municipality municipality,
            Language language) {
        Form form = forms.of(step, municipality);
        return switch (refused.status()) {
            case 400, 413 -> {
                Outcome.Refused typed = refused.at(CaseForms.asTyped(step, refused.errors()));
                yield attempt.refused(Refusal.invalid(typed, form, attempt.typed()));
            }
            case 403 -> attempt.refused(Refusal.of(403, "task.forbidden"));
            case 409 ->
                attempt.on(now.version())
                        .refused(new Refusal(409, "moderate.conflict", List.of(), List.of(), refused.detail()));
            case 412 -> changed(attempt, step, now, form, language);
            default -> attempt.refused(Refusal.of(503, "task.later"));
        };
    }

    private Attempt changed(Attempt attempt, Step step, WholeCase now, Form form, Language language) {
        List<Difference> differences =
                form.differences(forms.theirs(step, now, attempt.typed()), attempt.typed(), language);
        String words = differences.isEmpty() ? "moderate.changedElsewhere" : "moderate.changed";
        return attempt.on(now.version()).refused(new Refusal(412, words, List.of(), differences, ""));
    }
}
