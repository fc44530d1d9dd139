package se.samverka.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.project.Life.Waiver;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.project.Project.Decided;
import se.samverka.projects.register.KnownProjects;
import se.samverka.projects.register.NewId;
import se.samverka.projects.register.RegisterKey;

/** The projects of all municipalities: what can be done with them. Every method may end in the kit's problems, 503 among them. */
@Component
class Projects implements KnownProjects {

    private final Aggregates<Project> stored;
    private final ProjectSettings settings;
    private final Clock clock;

    Projects(Aggregates<Project> stored, ProjectSettings settings, Clock clock) {
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
    }

    /** A project as it is now. @throws Problem 404, 410 */
    Versioned<Project> read(RegisterKey key) {
        Versioned<Project> now = stored.load(key.toString());
        if (now.erased()) {
            throw Problem.gone("The project has been erased.");
        }
        if (now.version() == 0) {
            throw Problem.notFound("There is no project with this id.");
        }
        return now;
    }

    @Override
    public void requirePresent(RegisterKey project) {
        read(project);
    }

    /** A page of a municipality's projects, in the order of their registration. */
    List<Versioned<Project>> page(MunicipalityCode municipality, Paging paging) {
        return stored.loadMarked(
                ProjectStore.REGISTERED, municipality + "/", Instant.MAX, paging.skip(), paging.limit());
    }

    /** How many projects a municipality has. */
    long count(MunicipalityCode municipality) {
        return stored.countMarked(ProjectStore.REGISTERED, municipality + "/", Instant.MAX);
    }

    /** Takes a project into the register. A repeatable request names its id, so that it finds what it made before. */
    Written<Project> register(
            MunicipalityCode municipality, Optional<Idempotency> request, Description description, Start start) {
        String id = NewId.of(request);
        Command<Project> command = Command.onAny(new RegisterKey(municipality, id).toString(), Precondition.none());
        return stored.change(command.repeatable(request), now -> {
            if (now.version() > 0) {
                throw Problem.conflict(
                        "This Idempotency-Key has registered a project before, too long ago to compare.");
            }
            return change(Project.register(description, start, moment()), null);
        });
    }

    /** Describes it otherwise. */
    Written<Project> describe(RegisterKey key, Precondition precondition, Description description) {
        return write(on(key, precondition), (project, moment) -> project.describe(description, moment));
    }

    /** Goes one step in its life. */
    Written<Project> move(RegisterKey key, Precondition precondition, Move to, Waiver.@Nullable Terms waiver) {
        return write(on(key, precondition), (project, moment) -> project.move(to, waiver, moment));
    }

    /** Says what came of it. */
    Written<Project> evaluate(RegisterKey key, Precondition precondition, Evaluation.Terms terms) {
        return write(on(key, precondition), (project, moment) -> project.evaluate(terms, moment));
    }

    /** Offers knowledge to a unit; the result is the transfer's id. */
    Written<Project> offer(
            RegisterKey key, Precondition precondition, Optional<Idempotency> request, Transfer.Terms terms) {
        String id = UUID.randomUUID().toString();
        return stored.change(on(key, precondition).repeatable(request), now -> {
            Moment moment = moment();
            return change(present(now).offer(Transfer.offered(id, terms, moment.now()), moment), id);
        });
    }

    /** Notes that a unit received what it was offered. */
    Written<Project> accept(RegisterKey key, Precondition precondition, String transfer, Transfer.Receipt.Terms terms) {
        Command<Project> command = on(key, precondition)
                .where(now -> present(now).transfer(transfer).isPresent());
        return write(command, (project, moment) -> project.accept(transfer, terms.given(moment.now()), moment));
    }

    /** Says what became of what was passed on. */
    Written<Project> followUp(
            RegisterKey key,
            Precondition precondition,
            Optional<Idempotency> request,
            String transfer,
            FollowUp.Terms terms) {
        Command<Project> command = on(key, precondition)
                .where(now -> present(now).transfer(transfer).isPresent())
                .repeatable(request);
        return write(command, (project, moment) -> project.followUp(transfer, terms.recorded(moment.now()), moment));
    }

    /** Notes lessons it drew on. */
    Written<Project> consult(
            RegisterKey key, Precondition precondition, Optional<Idempotency> request, ConsultationBody.Terms terms) {
        return write(
                on(key, precondition).repeatable(request),
                (project, moment) -> project.consult(terms.lessons(), terms.note(), moment));
    }

    /** Projects of which there is something to tell, what has waited longest first. */
    List<Versioned<Project>> toRemind(int skip, int limit) {
        return stored.loadMarked(ProjectStore.REMINDER, "", tomorrow(), skip, limit);
    }

    /** Tells of what has become due. @throws Problem 409 when there is nothing to tell */
    Written<Project> remind(RegisterKey key) {
        return write(
                on(key, Precondition.none()),
                (project, moment) -> project.remind(moment)
                        .orElseThrow(() -> Problem.conflict("There is nothing to tell of the project.")));
    }

    /** How many projects' evaluations are overdue. */
    long countOverdue() {
        return stored.countMarked(ProjectStore.OVERDUE, "", tomorrow());
    }

    /** How many projects have a transfer that is to be followed up. */
    long countFollowUpsDue() {
        return stored.countMarked(ProjectStore.FOLLOW_UP, "", tomorrow());
    }

    /** The day it is. */
    LocalDate today() {
        return moment().today();
    }

    private Instant tomorrow() {
        return Moment.startOf(today().plusDays(1));
    }

    /** Erases it for good; its id stays taken. */
    Written<Project> erase(RegisterKey key, Precondition precondition) {
        return stored.change(on(key, precondition), now -> Change.erasure(new ProjectEvent.Erased().type()));
    }

    /** What a write has led to; for a repeat, which wrote nothing, the project as it is now. */
    Versioned<Project> after(Written<Project> written) {
        return written.repeated()
                ? read(RegisterKey.parse(written.key()))
                : new Versioned<>(written.key(), written.version(), written.state());
    }

    /** The project that is certainly there. */
    static Project present(Versioned<Project> now) {
        return Objects.requireNonNull(now.state(), "it is checked before that the project is there");
    }

    private Written<Project> write(Command<Project> command, BiFunction<Project, Moment, Decided> decision) {
        return stored.change(command, now -> change(decision.apply(present(now), moment()), null));
    }

    private static Change<Project> change(Decided decided, @Nullable String result) {
        return new Change<>(decided.project(), decided.event().type(), result);
    }

    private static Command<Project> on(RegisterKey key, Precondition precondition) {
        return Command.on(key.toString(), precondition);
    }

    private Moment moment() {
        return Moment.at(clock.instant(), settings.schedule());
    }
}
