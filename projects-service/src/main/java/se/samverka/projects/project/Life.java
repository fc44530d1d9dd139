package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a project has come.
 *
 * @param registeredAt since when it is in the register
 * @param ending {@code null} = it has not ended
 * @param waiver {@code null} = it was not closed by an exception
 */
record Life(
        Instant registeredAt,
        Status status,
        @Nullable Ending ending,
        @Nullable Waiver waiver) {

    /**
     * That it has ended. The day follows from this and its period, so a corrected period corrects the day as well.
     *
     * @param saidOn the day on which that was said
     * @param takenOver it had ended already when it was registered
     */
    record Ending(LocalDate saidOn, boolean takenOver) {

        /** The day it ended: its period's last unless that was still to come. {@code null} = nobody knows. */
        @Nullable
        LocalDate day(@Nullable Span period) {
            LocalDate last = period == null ? null : period.end();
            if (last != null && !last.isAfter(saidOn)) {
                return last;
            }
            return takenOver ? null : saidOn;
        }

        /** The day from which the time for an evaluation counts. */
        LocalDate countsFrom(@Nullable Span period) {
            LocalDate day = day(period);
            return day == null ? saidOn : day;
        }
    }

    /** A signed exception from the closing gate. @param signedBy a role, never a person */
    record Waiver(String reason, String signedBy, Instant signedAt) {

        /** All of it that an editor says. */
        record Terms(String reason, String signedBy) {

            Waiver signed(Instant now) {
                return new Waiver(reason, signedBy, now);
            }
        }
    }
}
