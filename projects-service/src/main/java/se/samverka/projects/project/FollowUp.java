package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A later look at what was taken up. @param note {@code null} = not stated */
record FollowUp(
        LocalDate checkedOn, Outcome outcome, @Nullable String note, Instant recordedAt) {

    /** What became of it. */
    enum Outcome {
        ADOPTED,
        PARTLY,
        DROPPED,
        TOO_EARLY
    }

    /** All of it that an editor says. */
    record Terms(
            LocalDate checkedOn, Outcome outcome, @Nullable String note) {

        FollowUp recorded(Instant now) {
            return new FollowUp(checkedOn, outcome, note, now);
        }
    }
}
