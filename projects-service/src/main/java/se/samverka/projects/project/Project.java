package se.samverka.projects.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.Life.Ending;
import se.samverka.projects.project.Life.Waiver;
import se.samverka.projects.project.LifeCycle.Gate;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;

/**
 * One project of one municipality. Every decision gives the state after it and the event that tells of it, and changes
 * nothing itself.
 *
 * @param evaluation {@code null} = not evaluated
 * @param transfers oldest first, at most {@link #TRANSFERS}
 * @param deadline {@code null} = no evaluation is expected
 */
record Project(
        Description description,
        Life life,
        @Nullable Evaluation evaluation,
        List<Transfer> transfers,
        @Nullable Deadline deadline) {

    /** Most transfers: all of them travel with every event. */
    static final int TRANSFERS = 50;

    Project {
        transfers = List.copyOf(transfers);
    }

    /** A decision's outcome. */
    record Decided(Project project, ProjectEvent event) {}

    /** Takes a project into the register. */
    static Decided register(Description description, Start start, Moment moment) {
        Status status = LifeCycle.first(start, description.guarded());
        Ending ending = start == Start.ENDED ? new Ending(moment.today(), true) : null;
        Life life = new Life(moment.now(), status, ending, null);
        return decided(description, life, null, List.of(), new ProjectEvent.Registered(status), moment);
    }

    /**
     * Describes it otherwise. How far it has come stays, even if its kind comes under the gate or leaves it.
     *
     * @throws Problem 409 when it is closed and would come under a gate that it did not pass
     */
    Decided describe(Description next, Moment moment) {
        LifeCycle.checkDescribed(life.status(), gate(next, life.waiver() != null));
        return decided(next, life, evaluation, transfers, new ProjectEvent.Changed(), moment);
    }

    /**
     * Goes one step in its life.
     *
     * @param waiver with {@link Move#CLOSED} only
     * @throws Problem 409 when the life cycle forbids it
     */
    Decided move(Move to, Waiver.@Nullable Terms waiver, Moment moment) {
        Status next = LifeCycle.next(life.status(), to, gate(description, waiver != null));
        Life moved = new Life(
                life.registeredAt(),
                next,
                to == Move.ENDED ? new Ending(moment.today(), false) : life.ending(),
                waiver == null ? null : waiver.signed(moment.now()));
        ProjectEvent event = switch (next) {
            case ONGOING -> new ProjectEvent.Started();
            case AWAITING_EVALUATION -> new ProjectEvent.Ended();
            case CLOSED -> new ProjectEvent.Closed(waiver != null);
            case CANCELLED -> new ProjectEvent.Cancelled();
            case PLANNED, EVALUATED, NOT_STATED -> throw new IllegalStateException("no move leads to " + next);
        };
        return decided(description, moved, evaluation, transfers, event, moment);
    }

    /** Says what came of it, once more if need be. @throws Problem 409 when it has not ended or is closed */
    Decided evaluate(Evaluation.Terms terms, Moment moment) {
        if (!life.status().ended()) {
            throw Problem.conflict("An evaluation is recorded between a project's end and its closing; the project is "
                    + life.status()
                    + ". Only one that is AWAITING_EVALUATION or EVALUATED, after a transition to ENDED, takes it.");
        }
        Evaluation next = Evaluation.recorded(terms, evaluation == null ? moment.now() : evaluation.recordedAt());
        Life evaluated = new Life(life.registeredAt(), Status.EVALUATED, life.ending(), life.waiver());
        ProjectEvent event = new ProjectEvent.Evaluated(evaluation != null);
        return decided(description, evaluated, next, transfers, event, moment);
    }

    /** Offers knowledge to a unit. @throws Problem 409 when there is none yet, or too many transfers */
    Decided offer(Transfer transfer, Moment moment) {
        if (!life.status().yieldsKnowledge()) {
            throw Problem.conflict("Knowledge is offered from a project that is or was carried out; the project is "
                    + life.status() + ". It must have become ONGOING or ENDED.");
        }
        if (transfers.size() >= TRANSFERS) {
            throw Problem.conflict("A project has at most " + TRANSFERS + " transfers.");
        }
        List<Transfer> next = new ArrayList<>(transfers);
        next.add(transfer);
        return decided(description, life, evaluation, next, new ProjectEvent.TransferOffered(transfer.id()), moment);
    }

    /** Notes that a unit received what it was offered. @throws Problem 409 when that has been noted before */
    Decided accept(String id, Transfer.Receipt receipt, Moment moment) {
        Transfer offered =
                transfer(id).orElseThrow(() -> Problem.notFound("The project has no transfer with this id."));
        if (offered.receipt() != null) {
            throw Problem.conflict("The transfer has its receipt, and gets one only: offer another transfer.");
        }
        Transfer accepted = offered.with(receipt);
        List<Transfer> next = transfers.stream()
                .map(transfer -> transfer.id().equals(id) ? accepted : transfer)
                .toList();
        return decided(description, life, evaluation, next, new ProjectEvent.TransferAccepted(id), moment);
    }

    /** The transfer with this id. */
    Optional<Transfer> transfer(String id) {
        return transfers.stream().filter(transfer -> transfer.id().equals(id)).findFirst();
    }

    /** The day it ended; {@code null} = it has not, or nobody knows. */
    @Nullable
    LocalDate endedOn() {
        return life.ending() == null ? null : life.ending().day(description.period());
    }

    private Gate gate(Description described, boolean waived) {
        boolean accepted = transfers.stream().anyMatch(transfer -> transfer.receipt() != null);
        return new Gate(described.guarded(), evaluation != null, accepted, waived);
    }

    /** Every decision looks at the deadline anew: what it rests on may have changed, and time has passed. */
    private static Decided decided(
            Description description,
            Life life,
            @Nullable Evaluation evaluation,
            List<Transfer> transfers,
            ProjectEvent event,
            Moment moment) {
        boolean expected = life.status() == Status.AWAITING_EVALUATION && description.guarded();
        Deadline deadline = expected && life.ending() != null
                ? Deadline.counted(life.ending().countsFrom(description.period()), moment)
                : null;
        return new Decided(new Project(description, life, evaluation, transfers, deadline), event);
    }
}
