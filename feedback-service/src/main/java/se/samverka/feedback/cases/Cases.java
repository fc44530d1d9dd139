package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.samverka.feedback.cases.Case.Decided;
import se.samverka.feedback.cases.Case.Use;
import se.samverka.feedback.cases.Course.Status;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.project.Projects;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** The cases of all municipalities: what can be done with them. Every method may end in the kit's problems, 503 among them. */
@Component
class Cases {

    private final Aggregates<Case> stored;
    private final Projects projects;
    private final DecisionCounter decisions;
    private final Clock clock;

    Cases(Aggregates<Case> stored, Projects projects, DecisionCounter decisions, Clock clock) {
        this.stored = stored;
        this.projects = projects;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Takes an opinion in, as the case that the token is for; once, however often it is asked for with the same token.
     *
     * @throws Problem 404, 410 when its project is not there
     */
    Written<Case> receive(AuthorToken token, Subject subject, Opinion opinion) {
        CaseKey key = token.key();
        Idempotency once = new Idempotency(key.id(), key.id());
        Command<Case> command =
                Command.<Case>onAny(key.toString(), Precondition.none()).repeatable(Optional.of(once));
        return stored.change(command, now -> {
            if (now.version() > 0) {
                throw Problem.conflict("There is a case with this token already.");
            }
            if (subject.project() != null) {
                projects.mustExist(key.municipality(), subject.project());
            }
            return change(Case.receive(subject, opinion, now()));
        });
    }

    /** The author's own case. @throws Problem 404, 410 */
    Versioned<Case> read(AuthorToken token) {
        Versioned<Case> now = stored.load(token.key().toString());
        if (now.version() == 0) {
            throw AuthorToken.unknown();
        }
        return present(now);
    }

    /** Whether there is a case for this token, or was. */
    boolean isThere(AuthorToken token) {
        return stored.load(token.key().toString()).version() > 0;
    }

    /** Whether there was a case for this token and its author, or time, has put an end to it. */
    boolean isOver(AuthorToken token) {
        Versioned<Case> now = stored.load(token.key().toString());
        return now.erased() || (now.state() != null && now.state().course().status() == Status.WITHDRAWN);
    }

    /** One case. @throws Problem 404, 410 */
    Versioned<Case> read(CaseKey key) {
        Versioned<Case> now = stored.load(key.toString());
        if (now.version() == 0) {
            throw Problem.notFound("There is no such thing.");
        }
        return present(now);
    }

    /** The author adds a comment, or gives another. */
    Written<Case> comment(AuthorToken token, Comment comment) {
        return byAuthor(token, now -> now.comment(comment, now()));
    }

    /** The author asks for a second look. */
    Written<Case> appeal(AuthorToken token, String text) {
        return byAuthor(token, now -> now.appeal(text, now()));
    }

    /** The author says whether the reply helped. */
    Written<Case> rateReply(AuthorToken token, boolean helped) {
        return byAuthor(token, now -> now.rateReply(helped));
    }

    /** The author takes it back. */
    Written<Case> withdraw(AuthorToken token) {
        return byAuthor(token, now -> now.withdraw(now()));
    }

    /** Decides on a comment. */
    Written<Case> rule(CaseKey key, Precondition precondition, Ruling.Terms terms, Role role) {
        Written<Case> written = byStaff(key, precondition, now -> now.rule(terms, role, now()));
        decisions.count(terms);
        return written;
    }

    /** Replies. */
    Written<Case> reply(CaseKey key, Precondition precondition, String text) {
        return byStaff(key, precondition, now -> now.reply(text, now()));
    }

    /** Notes what a comment led to. */
    Written<Case> use(CaseKey key, Precondition precondition, Use use) {
        return byStaff(key, precondition, now -> now.use(use));
    }

    /** Authors name no version: nobody else changes what they say. */
    private Written<Case> byAuthor(AuthorToken token, Function<Case, Decided> decision) {
        return stored.change(Command.onAny(token.key().toString(), Precondition.none()), now -> {
            if (now.state() == null) {
                throw AuthorToken.unknown();
            }
            return change(decision.apply(now.state()));
        });
    }

    private Written<Case> byStaff(CaseKey key, Precondition precondition, Function<Case, Decided> decision) {
        return stored.change(
                Command.on(key.toString(), precondition), now -> change(decision.apply(requireNonNull(now.state()))));
    }

    private static Versioned<Case> present(Versioned<Case> now) {
        if (now.erased()) {
            throw Problem.gone("It has been erased.");
        }
        return now;
    }

    private static Change<Case> change(Decided decided) {
        return Change.of(decided.after(), decided.event().type());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
