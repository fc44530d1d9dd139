package se.samverka.projects.project;

import static se.samverka.projects.project.Status.AWAITING_EVALUATION;
import static se.samverka.projects.project.Status.CANCELLED;
import static se.samverka.projects.project.Status.CLOSED;
import static se.samverka.projects.project.Status.EVALUATED;
import static se.samverka.projects.project.Status.NOT_STATED;
import static se.samverka.projects.project.Status.ONGOING;
import static se.samverka.projects.project.Status.PLANNED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverka.kit.problem.Problem;

/** The rules of a project's life: what it can be to begin with, and what can become of it. */
final class LifeCycle {

    /** From each status, where it can go. What {@link Move#ENDED} and {@link Move#CLOSED} lead to, the gate decides. */
    private static final Map<Status, Set<Move>> TABLE = Map.of(
            PLANNED, Set.of(Move.ONGOING, Move.CANCELLED),
            NOT_STATED, Set.of(Move.ONGOING, Move.ENDED, Move.CANCELLED),
            ONGOING, Set.of(Move.ENDED, Move.CANCELLED),
            AWAITING_EVALUATION, Set.of(Move.CLOSED),
            EVALUATED, Set.of(Move.CLOSED),
            CLOSED, Set.of(),
            CANCELLED, Set.of());

    private LifeCycle() {}

    /** What an editor can say has become of a project. */
    enum Move {
        ONGOING,
        ENDED,
        CLOSED,
        CANCELLED
    }

    /** What a project can be said to be when it is registered; the last two for a register taken over. */
    enum Start {
        PLANNED,
        ONGOING,
        ENDED,
        NOT_STATED
    }

    /**
     * The closing gate: a project is closed with an evaluation and an accepted transfer, or with a waiver.
     *
     * @param guards whether it counts for this project at all
     * @param evaluated whether there is an evaluation
     * @param accepted whether a unit received what it was offered
     * @param waived whether somebody signed for an exception
     */
    record Gate(boolean guards, boolean evaluated, boolean accepted, boolean waived) {

        private boolean open() {
            return !guards || waived || (evaluated && accepted);
        }

        private String missing() {
            return Stream.of(evaluated ? "" : "an evaluation", accepted ? "" : "an accepted knowledge transfer")
                    .filter(what -> !what.isEmpty())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** The first status. @param guarded whether the gate counts for it */
    static Status first(Start start, boolean guarded) {
        return switch (start) {
            case PLANNED -> PLANNED;
            case ONGOING -> ONGOING;
            case ENDED -> ended(guarded);
            case NOT_STATED -> NOT_STATED;
        };
    }

    /** The next status. @throws Problem 409 naming the rule that forbids it and what would satisfy it */
    static Status next(Status now, Move to, Gate gate) {
        if (!moves(now).contains(to)) {
            throw Problem.conflict(forbidden(now, to));
        }
        return switch (to) {
            case ONGOING -> ONGOING;
            case ENDED -> ended(gate.guards);
            case CLOSED -> closed(gate);
            case CANCELLED -> CANCELLED;
        };
    }

    /**
     * Whether a project can be described so that this gate counts for it. One that was closed outside the gate cannot
     * come under it: it would be closed without what the gate asks for.
     *
     * @throws Problem 409 naming the rule
     */
    static void checkDescribed(Status now, Gate gate) {
        if (now == CLOSED && !gate.open()) {
            throw Problem.conflict("The closing gate: this closed project would come under it, and has not "
                    + gate.missing() + ". Keep its kind and role outside the gate, or register another project.");
        }
    }

    private static Status ended(boolean guarded) {
        return guarded ? AWAITING_EVALUATION : CLOSED;
    }

    private static Status closed(Gate gate) {
        if (!gate.open()) {
            throw Problem.conflict("The closing gate: a project is closed with an evaluation and an accepted knowledge"
                    + " transfer, or with a signed waiver. Missing: " + gate.missing() + ".");
        }
        return CLOSED;
    }

    private static String forbidden(Status now, Move to) {
        String can = moves(now).isEmpty() ? "which is final" : "and can become " + listed(moves(now).stream());
        Stream<Status> from =
                Arrays.stream(Status.values()).filter(status -> moves(status).contains(to));
        return "The project is %s, %s. Only one that is %s can become %s.".formatted(now, can, listed(from), to);
    }

    private static Set<Move> moves(Status from) {
        return TABLE.getOrDefault(from, Set.of());
    }

    private static String listed(Stream<? extends Enum<?>> all) {
        return all.sorted().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
