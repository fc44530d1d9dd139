package se.samverka.projects.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.lesson.Lesson.Content;
import se.samverka.projects.lesson.Lesson.Decided;
import se.samverka.projects.register.KnownLessons;
import se.samverka.projects.register.KnownProjects;
import se.samverka.projects.register.NewId;
import se.samverka.projects.register.RegisterKey;

/** The lessons of all municipalities: what can be done with them. Every method may end in the kit's problems, 503 among them. */
@Component
class Lessons implements KnownLessons {

    private final Aggregates<Lesson> stored;
    private final KnownProjects projects;
    private final Clock clock;

    Lessons(Aggregates<Lesson> stored, KnownProjects projects, Clock clock) {
        this.stored = stored;
        this.projects = projects;
        this.clock = clock;
    }

    /** A lesson as it is now. @throws Problem 404, 410 */
    Versioned<Lesson> read(RegisterKey key) {
        Versioned<Lesson> now = stored.load(key.toString());
        if (now.erased()) {
            throw Problem.gone("The lesson has been erased.");
        }
        if (now.version() == 0) {
            throw Problem.notFound("There is no lesson with this id.");
        }
        return now;
    }

    @Override
    public boolean has(RegisterKey lesson) {
        return stored.load(lesson.toString()).state() != null;
    }

    /** Notes what was learned in a project, which must be there. */
    Written<Lesson> record(RegisterKey project, Optional<Idempotency> request, Content content) {
        RegisterKey key = new RegisterKey(project.municipality(), NewId.of(request));
        Command<Lesson> command = Command.onAny(key.toString(), Precondition.none());
        return stored.change(command.repeatable(request), now -> {
            projects.requirePresent(project);
            if (now.version() > 0) {
                throw Problem.conflict("This Idempotency-Key has recorded a lesson before, too long ago to compare.");
            }
            return change(Lesson.record(project.id(), content, now()));
        });
    }

    /** Says it otherwise. */
    Written<Lesson> change(RegisterKey key, Precondition precondition, Content content) {
        return stored.change(
                Command.on(key.toString(), precondition),
                now -> change(present(now).change(content, now())));
    }

    /** Erases it for good; its id stays taken. */
    Written<Lesson> erase(RegisterKey key, Precondition precondition) {
        return stored.change(
                Command.on(key.toString(), precondition), now -> Change.erasure(new LessonEvent.Erased().type()));
    }

    /** Counts a project that drew on it, once; of a lesson that is not there, nothing. @return whether it counted now */
    boolean use(RegisterKey key, RegisterKey user) {
        Lesson lesson = stored.load(key.toString()).state();
        if (lesson == null || lesson.use(user).isEmpty()) {
            return false;
        }
        try {
            stored.change(
                    Command.on(key.toString(), Precondition.none()),
                    now -> change(present(now)
                            .use(user)
                            .orElseThrow(() -> Problem.conflict("The project is counted already."))));
            return true;
        } catch (Problem e) {
            // 409, 410: another instance counted it meanwhile, or somebody erased it.
            if (e.status() == 409 || e.status() == 410) {
                return false;
            }
            throw e;
        }
    }

    /** What a write has led to; for a repeat, which wrote nothing, the lesson as it is now. */
    Versioned<Lesson> after(Written<Lesson> written) {
        return written.repeated()
                ? read(RegisterKey.parse(written.key()))
                : new Versioned<>(written.key(), written.version(), written.state());
    }

    /** The lesson that is certainly there. */
    static Lesson present(Versioned<Lesson> now) {
        return Objects.requireNonNull(now.state(), "it is checked before that the lesson is there");
    }

    private static Change<Lesson> change(Decided decided) {
        return Change.of(decided.lesson(), decided.event().type());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
