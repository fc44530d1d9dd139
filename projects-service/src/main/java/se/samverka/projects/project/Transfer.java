package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.FollowUp.Outcome;

/**
 * Knowledge that was offered to a unit.
 *
 * @param id unique within the project
 * @param receivingUnit a unit, never a person
 * @param receipt {@code null} = not accepted yet
 * @param followUps oldest first, at most {@link #FOLLOW_UPS}
 * @param check {@code null} = no look at it is expected
 */
record Transfer(
        String id,
        String receivingUnit,
        Form form,
        String content,
        Instant offeredAt,
        @Nullable Receipt receipt,
        List<FollowUp> followUps,
        @Nullable Check check) {

    /** Most follow-ups of one transfer. */
    static final int FOLLOW_UPS = 20;

    Transfer {
        // A version of the service that knew no follow-ups stored none.
        followUps = List.copyOf(Objects.requireNonNullElse(followUps, List.of()));
    }

    /** A new one. */
    static Transfer offered(String id, Terms terms, Instant now) {
        return new Transfer(id, terms.receivingUnit, terms.form, terms.content, now, null, List.of(), null);
    }

    /** The same one, accepted. @throws Problem 409 when it has been before */
    Transfer with(Receipt accepted) {
        if (receipt != null) {
            throw Problem.conflict("The transfer has its receipt, and gets one only: offer another transfer.");
        }
        return new Transfer(id, receivingUnit, form, content, offeredAt, accepted, followUps, check);
    }

    /** The same one, looked at. @throws Problem 409 when it was not accepted by then, or was looked at too often */
    Transfer with(FollowUp followUp) {
        if (receipt == null) {
            throw Problem.conflict("A transfer is followed up after its acceptance; this one has no receipt.");
        }
        LocalDate accepted = Moment.dayOf(receipt.acceptedAt);
        if (followUp.checkedOn().isBefore(accepted)) {
            throw Problem.conflict("The transfer was accepted on " + accepted + "; no look at it can be before that.");
        }
        if (followUps.size() >= FOLLOW_UPS) {
            throw Problem.conflict("A transfer has at most " + FOLLOW_UPS + " follow-ups.");
        }
        List<FollowUp> next =
                Stream.concat(followUps.stream(), Stream.of(followUp)).toList();
        return new Transfer(id, receivingUnit, form, content, offeredAt, receipt, next, check);
    }

    /** The same one, with the next look as it is to be now. As long as its day stays, so does whether it has been told. */
    Transfer scheduled(Schedule schedule) {
        LocalDate due = dueCheck(schedule.followUpAfter());
        return due == null
                ? with((Check) null)
                : check != null && check.due.equals(due) ? this : with(new Check(due, false));
    }

    /**
     * Each look stands for one day of the schedule and for all until it was made; one that was too early for an answer
     * stands for none, and what was dropped is not looked at again.
     */
    private @Nullable LocalDate dueCheck(List<Period> after) {
        if (receipt == null || (!followUps.isEmpty() && followUps.getLast().outcome() == Outcome.DROPPED)) {
            return null;
        }
        LocalDate accepted = Moment.dayOf(receipt.acceptedAt);
        return after.stream()
                .skip(followUps.stream()
                        .filter(made -> made.outcome() != FollowUp.Outcome.TOO_EARLY)
                        .count())
                .map(accepted::plus)
                .filter(day ->
                        followUps.stream().allMatch(made -> made.checkedOn().isBefore(day)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the clock has something to tell. */
    boolean tells(LocalDate today) {
        return check != null && !check.told && !check.due.isAfter(today);
    }

    /** The same one, told of if there was something to tell. */
    Transfer told(LocalDate today) {
        return check != null && tells(today) ? with(new Check(check.due, true)) : this;
    }

    private Transfer with(@Nullable Check next) {
        return new Transfer(id, receivingUnit, form, content, offeredAt, receipt, followUps, next);
    }

    /** A look that is expected. @param due on which day @param told it has been told that the day has come */
    record Check(LocalDate due, boolean told) {}

    /** How it is passed on. */
    enum Form {
        MEETING,
        GUIDE,
        TRAINING,
        DOCUMENT,
        OTHER
    }

    /** All of a transfer that an editor says. */
    record Terms(String receivingUnit, Form form, String content) {}

    /** The receiving unit's word. @param acceptedBy a role or unit, never a person @param takenUp what was taken up */
    record Receipt(String acceptedBy, String takenUp, Instant acceptedAt) {

        /** All of it that an editor says. */
        record Terms(String acceptedBy, String takenUp) {

            Receipt given(Instant now) {
                return new Receipt(acceptedBy, takenUp, now);
            }
        }
    }
}
