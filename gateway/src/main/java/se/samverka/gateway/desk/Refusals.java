package se.samverka.gateway.desk;

import java.util.List;
import se.samverka.gateway.form.Form.Difference;

/** Tells a person what the refusal of an errand means, and what of the form has to change before it is sent again. */
final class Refusals {

    private Refusals() {}

    /** The form as it is shown again. @param now the errand with what there is by now */
    static Attempt read(Outcome.Refused refused, Attempt attempt, Errand now) {
        return switch (refused.status()) {
            case 400, 413 -> attempt.refused(Refusal.invalid(refused, now.form(), attempt.typed()));
            case 403 -> attempt.refused(Refusal.of(403, "task.forbidden"));
            // A key that stands for another request already would stand in the way for good.
            case 404, 409, 410 ->
                (now.write(attempt.typed()).makes() ? attempt.anew() : attempt).refused(Refusal.conflict(refused));
            case 412 -> changed(attempt, now);
            default -> attempt.refused(Refusal.of(503, "task.later"));
        };
    }

    private static Attempt changed(Attempt attempt, Errand now) {
        if (now.version() <= attempt.version()) {
            return attempt.refused(Refusal.of(412, "task.changedSoon"));
        }
        List<Difference> differences = now.stated()
                .map(theirs -> now.form()
                        .differences(theirs, attempt.typed(), now.visit().language()))
                .orElse(List.of());
        String words = differences.isEmpty() ? "task.changedElsewhere" : "task.changed";
        return attempt.on(now.version()).refused(new Refusal(412, words, List.of(), differences, ""));
    }
}
