package se.samverka.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.Life.Ending;
import se.samverka.projects.project.Life.Waiver;
import se.samverka.projects.project.LifeCycle.Gate;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.register.RegisterKey;

/**
 * One project of one municipality. Every decision gives the state after it and the event that tells of it, and changes
 * nothing itself.
 *
 * @param evaluation {@code null} = not evaluated
 * @param transfers oldest first, at most {@link #TRANSFERS}
 * @param consulted lessons it drew on, oldest first, each once, at most {@link #CONSULTATIONS}
 * @param deadline {@code null} = no evaluation is expected
 * @param changedAt when it was last changed by people, which the clock's reminders leave as it was; {@code null} = by a
 *     version of the service that did not note it
 */
record Project(
        Description description,
        Life life,
        @Nullable Evaluation evaluation,
        List<Transfer> transfers,
        List<Consultation> consulted,
        @Nullable Deadline deadline,
        @Nullable Instant changedAt) {

    /** Most transfers: all of them travel with every event. */
    static final int TRANSFERS = 50;

    /** Most lessons consulted: they travel, too. */
    static final int CONSULTATIONS = 500;

    Project {
        transfers = List.copyOf(transfers);
        // A version of the service that knew no lessons stored none.
        consulted = List.copyOf(Objects.requireNonNullElse(consulted, List.of()));
    }

    /** A decision's outcome. */
    record Decided(Project project, ProjectEvent event) {}

    /** Takes a project into the register. */
    static Decided register(Description description, Start start, Moment moment) {
        Status status = LifeCycle.first(start, description.guarded());
        Ending ending = start == Start.ENDED ? new Ending(moment.today(), true) : null;
        Life life = new Life(moment.now(), status, ending, null);
        return new Project(description, life, null, List.of(), List.of(), null, null)
                .decided(new ProjectEvent.Registered(status), moment);
    }

    /**
     * Describes it otherwise. How far it has come stays, even if its kind comes under the gate or leaves it.
     *
     * @throws Problem 409 when it is closed and would come under a gate that it did not pass
     */
    Decided describe(Description next, Moment moment) {
        LifeCycle.checkDescribed(life.status(), gate(next, life.waiver() != null));
        return new Project(next, life, evaluation, transfers, consulted, deadline, changedAt)
                .decided(new ProjectEvent.Changed(), moment);
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
        return lived(moved, evaluation).decided(event, moment);
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
        return lived(evaluated, next).decided(event, moment);
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
        return with(next).decided(new ProjectEvent.TransferOffered(transfer.id()), moment);
    }

    /** Notes that a unit received what it was offered. @throws Problem 409 when that has been noted before */
    Decided accept(String id, Transfer.Receipt receipt, Moment moment) {
        return change(id, offered -> offered.with(receipt)).decided(new ProjectEvent.TransferAccepted(id), moment);
    }

    /** Says what became of what was passed on. @throws Problem 409 when it was not accepted, or has been said too often */
    Decided followUp(String id, FollowUp followUp, Moment moment) {
        return change(id, accepted -> accepted.with(followUp)).decided(new ProjectEvent.FollowedUp(id), moment);
    }

    /** Notes lessons it drew on; those noted before stay as they are. @throws Problem 409 when none is new, or too many */
    Decided consult(List<RegisterKey> lessons, @Nullable String note, Moment moment) {
        List<RegisterKey> known = consulted.stream().map(Consultation::lesson).toList();
        List<RegisterKey> fresh = lessons.stream()
                .distinct()
                .filter(lesson -> !known.contains(lesson))
                .toList();
        if (fresh.isEmpty()) {
            throw Problem.conflict("The project has consulted all of these lessons before.");
        }
        if (known.size() + fresh.size() > CONSULTATIONS) {
            throw Problem.conflict("A project consults at most " + CONSULTATIONS + " lessons.");
        }
        List<Consultation> next = new ArrayList<>(consulted);
        fresh.forEach(lesson -> next.add(new Consultation(lesson, note, moment.now())));
        return new Project(description, life, evaluation, transfers, next, deadline, changedAt)
                .decided(new ProjectEvent.LessonsConsulted(fresh.size()), moment);
    }

    /** Tells of what has become due and was not told yet, of one thing at a time. Empty when there is nothing. */
    Optional<Decided> remind(Moment moment) {
        LocalDate today = moment.today();
        if (deadline != null && deadline.tells(today)) {
            Deadline told = deadline.told(moment);
            ProjectEvent event = told.daysLeft() == null
                    ? new ProjectEvent.EvaluationOverdue()
                    : new ProjectEvent.EvaluationDue(told.daysLeft());
            return Optional.of(new Decided(
                    new Project(description, life, evaluation, transfers, consulted, told, changedAt), event));
        }
        if (transfers.stream().noneMatch(transfer -> transfer.tells(today))) {
            return Optional.empty();
        }
        List<Transfer> told =
                transfers.stream().map(transfer -> transfer.told(today)).toList();
        Deadline untold = deadline == null ? null : deadline.untold(today);
        return Optional.of(new Decided(
                new Project(description, life, evaluation, told, consulted, untold, changedAt),
                new ProjectEvent.FollowUpDue()));
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

    /** The day on which there is next something to tell of it; {@code null} = there will be nothing. */
    @Nullable
    LocalDate nextReminder() {
        Stream<LocalDate> checks = checks().filter(check -> !check.told()).map(Transfer.Check::due);
        return Stream.concat(Stream.ofNullable(deadline).map(Deadline::next), checks)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day of the first look at a transfer that is expected; {@code null} = none is. */
    @Nullable
    LocalDate nextFollowUp() {
        return checks().map(Transfer.Check::due).min(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<Transfer.Check> checks() {
        return transfers.stream().map(Transfer::check).flatMap(Stream::ofNullable);
    }

    private Gate gate(Description described, boolean waived) {
        boolean accepted = transfers.stream().anyMatch(transfer -> transfer.receipt() != null);
        return new Gate(described.guarded(), evaluation != null, accepted, waived);
    }

    private Project lived(Life next, @Nullable Evaluation found) {
        return new Project(description, next, found, transfers, consulted, deadline, changedAt);
    }

    private Project with(List<Transfer> next) {
        return new Project(description, life, evaluation, next, consulted, deadline, changedAt);
    }

    private Project change(String transfer, UnaryOperator<Transfer> changed) {
        if (transfer(transfer).isEmpty()) {
            throw Problem.notFound("The project has no transfer with this id.");
        }
        return with(transfers.stream()
                .map(one -> one.id().equals(transfer) ? changed.apply(one) : one)
                .toList());
    }

    /** Every decision looks at what is due anew: what it rests on may have changed, and time has passed. */
    private Decided decided(ProjectEvent event, Moment moment) {
        boolean expected = life.status() == Status.AWAITING_EVALUATION && description.guarded();
        Deadline counted = expected && life.ending() != null
                ? Deadline.counted(life.ending().countsFrom(description.period()), deadline, moment)
                : null;
        List<Transfer> scheduled = transfers.stream()
                .map(transfer -> transfer.scheduled(moment.schedule()))
                .toList();
        return new Decided(
                new Project(description, life, evaluation, scheduled, consulted, counted, moment.now()), event);
    }
}
