package se.samverka.feedback.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Ruling.Decision;
import se.samverka.kit.problem.Problem;

/**
 * How far a case has come, and which moves are open from there. Every move that is not is a 409 that names the rule.
 *
 * @param waitingSince since when its comment waits for a decision; {@code null} = it does not
 * @param rulings newest first; two at most, since a rejection can be appealed once and nothing else reopens a case
 * @param appeal {@code null} = none was made
 * @param withdrawnAt {@code null} = it is not withdrawn, or was before this was noted
 */
record Course(
        Status status,
        @Nullable Instant waitingSince,
        List<Ruling> rulings,
        @Nullable Appeal appeal,
        @Nullable Instant withdrawnAt) {

    Course {
        rulings = List.copyOf(rulings);
    }

    /** The first step. */
    static Course begun(boolean commented, Instant now) {
        return commented
                ? new Course(Status.PENDING, now, List.of(), null, null)
                : new Course(Status.COUNTED, null, List.of(), null, null);
    }

    /** Its comment came, or came anew; a comment that waits already keeps its place in the queue. */
    Course commented(Instant now) {
        return switch (status) {
            case COUNTED -> new Course(Status.PENDING, now, rulings, appeal, null);
            case PENDING -> this;
            case PUBLISHED, REJECTED, APPEALED ->
                throw Problem.conflict("The comment has been decided on; it can only be changed before.");
            case WITHDRAWN -> throw withdrawnAlready();
        };
    }

    /** A moderator decided. */
    Course ruled(Ruling ruling) {
        return switch (status) {
            case PENDING, APPEALED ->
                new Course(
                        ruling.terms().decision() == Decision.PUBLISH ? Status.PUBLISHED : Status.REJECTED,
                        null,
                        with(ruling),
                        appeal,
                        null);
            case COUNTED -> throw Problem.conflict("There is no comment to decide on, only a vote.");
            case PUBLISHED, REJECTED -> throw Problem.conflict("It has been decided already: read it again.");
            case WITHDRAWN -> throw withdrawnAlready();
        };
    }

    /** The author asked for a second look. */
    Course appealed(Appeal first) {
        return switch (status) {
            case REJECTED -> {
                if (appeal != null) {
                    throw Problem.conflict("It has been appealed once; the decision after that stands.");
                }
                yield new Course(Status.APPEALED, first.appealedAt(), rulings, first, null);
            }
            case APPEALED -> throw Problem.conflict("It has been appealed already and waits for a decision.");
            case COUNTED, PENDING, PUBLISHED -> throw Problem.conflict("Only a rejection can be appealed.");
            case WITHDRAWN -> throw withdrawnAlready();
        };
    }

    /** The author took it back. */
    Course withdrawn(Instant now) {
        return switch (status) {
            case COUNTED, PENDING, PUBLISHED, REJECTED, APPEALED ->
                new Course(Status.WITHDRAWN, null, rulings, appeal, now);
            case WITHDRAWN -> throw withdrawnAlready();
        };
    }

    /** Whether an appeal is open. */
    boolean appealable() {
        return status == Status.REJECTED && appeal == null;
    }

    /** The decision in force, or the one that is appealed. */
    Optional<Ruling> newest() {
        return rulings.stream().findFirst();
    }

    static Problem withdrawnAlready() {
        return Problem.conflict("Its author has withdrawn it.");
    }

    private List<Ruling> with(Ruling newest) {
        List<Ruling> all = new ArrayList<>();
        all.add(newest);
        all.addAll(rulings);
        return all;
    }

    /** Where a case stands. */
    enum Status {
        /** A vote without a comment. */
        COUNTED,
        /** Its comment waits for a decision. */
        PENDING,
        /** Its comment is public. */
        PUBLISHED,
        /** Its comment will not be public. */
        REJECTED,
        /** Rejected, and its author asked for a second look: it waits again. */
        APPEALED,
        /** Its author took it back. */
        WITHDRAWN
    }

    /** Why the author asked for a second look, for the moderators. */
    record Appeal(String text, Instant appealedAt) {}
}
