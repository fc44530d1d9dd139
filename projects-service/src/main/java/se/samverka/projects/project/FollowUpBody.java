package se.samverka.projects.project;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Fields;

/** A follow-up as it is sent. */
record FollowUpBody(
        @Nullable String checkedOn,
        @Nullable String outcome,
        @Nullable String note) {

    private static final int NOTE = 4_000;

    /** @throws se.samverka.kit.problem.Problem 400 */
    FollowUp.Terms terms(LocalDate today) {
        Fields fields = new Fields();
        var checkedOn = fields.required("/checkedOn", this.checkedOn, past(fields, today));
        var outcome = fields.requiredChoice("/outcome", this.outcome, FollowUp.Outcome.values());
        var note = fields.text("/note", this.note, NOTE);
        fields.refuse();
        return new FollowUp.Terms(checkedOn.orElseThrow(), outcome.orElseThrow(), note.orElse(null));
    }

    private Optional<LocalDate> past(Fields fields, LocalDate today) {
        Optional<LocalDate> day = fields.date("/checkedOn", checkedOn);
        return day.isPresent() && day.get().isAfter(today)
                ? fields.wrong("/checkedOn", "must not be in the future")
                : day;
    }
}
