package se.samverka.feedback.cases;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.samverka.feedback.cases.Case.Decided;
import se.samverka.feedback.cases.Rule.What;
import se.samverka.kit.http.Paging;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** What is destroyed, by hand or by rule, and the records of it. */
@Component
class Retention {

    private final Aggregates<Case> stored;
    private final Destructions destructions;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(Aggregates<Case> stored, Destructions destructions, RetentionSettings settings, Clock clock) {
        this.stored = stored;
        this.destructions = destructions;
        this.settings = settings;
        this.clock = clock;
    }

    /** An administrator erases a case for good. @throws Problem 404, 410, 428, 412, 503 */
    Written<Case> erase(CaseKey key, Precondition precondition) {
        Command<Case> command = Command.on(key.toString(), precondition);
        return recorded(Destruction.byHand(key, now()), () -> stored.change(command, any -> erasure()));
    }

    /** The records of a municipality, the newest first. */
    List<Destruction> records(MunicipalityCode municipality, Paging paging) {
        return destructions.of(municipality, paging);
    }

    /** How many there are. */
    long countRecords(MunicipalityCode municipality) {
        return destructions.count(municipality);
    }

    /** Some cases whose term has come by a rule, the longest overdue first. */
    List<CaseKey> due(Rule rule, int skip) {
        return stored.loadMarked(rule.mark(), "", end(rule), skip, settings.step()).stream()
                .map(one -> CaseKey.parse(one.key()))
                .toList();
    }

    /** Destroys what a rule says. @throws Problem 409 when its term has not come, 410 when it is done already */
    Written<Case> apply(Rule rule, CaseKey key) {
        Command<Case> command = Command.on(key.toString(), Precondition.none());
        return recorded(
                Destruction.by(rule, key, now()),
                () -> stored.change(command, found -> {
                    Case now = requireNonNull(found.state());
                    if (!isDue(rule, now)) {
                        throw Problem.conflict("Its term has not come.");
                    }
                    return rule.what() == What.CASE ? erasure() : change(now.forgetContact());
                }));
    }

    /** Whether a rule's term has come for a case. */
    boolean isDue(Rule rule, CaseKey key) {
        Case now = stored.load(key.toString()).state();
        return now != null && isDue(rule, now);
    }

    private boolean isDue(Rule rule, Case now) {
        Instant from = Rule.of(now).get(rule);
        return from != null && from.isBefore(end(rule));
    }

    /** Looks at what was announced before a process died, and settles whether it was done. */
    void settle() {
        destructions.createIndexes();
        for (Destruction one : destructions.unconfirmed(settings.step())) {
            if (one.at().isBefore(now().minus(1, ChronoUnit.MINUTES))) {
                if (isDone(one)) {
                    destructions.confirm(one);
                } else {
                    destructions.takeBack(one);
                }
            }
        }
    }

    private boolean isDone(Destruction one) {
        Versioned<Case> now = stored.load(one.key().toString());
        return now.erased()
                || (one.what() == What.CONTACT
                        && now.state() != null
                        && !now.state().opinion().hasContact());
    }

    /**
     * Announced, done, confirmed; what was refused was not done. Whether a 503 was, is settled later, and so is what
     * somebody else announced: they may have done it without having confirmed it.
     */
    private Written<Case> recorded(Destruction one, Supplier<Written<Case>> deed) {
        boolean mine = destructions.announce(one);
        try {
            Written<Case> written = deed.get();
            destructions.confirm(one);
            return written;
        } catch (Problem e) {
            if (mine && e.status() < 500) {
                destructions.takeBack(one);
            }
            throw e;
        }
    }

    private Instant end(Rule rule) {
        return now().minus(settings.term(rule));
    }

    private static Change<Case> erasure() {
        return Change.erasure(new CaseEvent.Erased().type());
    }

    private static Change<Case> change(Decided decided) {
        return Change.of(decided.after(), decided.event().type());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
