package se.samverka.goals.goal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.goals.goal.Goal.Decided;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** The goals of all municipalities: what can be done with them. Every method may end in the kit's problems, 503 among them. */
@Component
class Goals {

    private static final int BATCH = 100;

    private final Aggregates<Goal> stored;
    private final Clock clock;

    Goals(Aggregates<Goal> stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** A goal as it is now; one that nobody touched has version 0. */
    Versioned<Goal> read(GoalKey key) {
        Versioned<Goal> now = stored.load(key.toString());
        return new Versioned<>(now.key(), now.version(), orUntouched(now.state()));
    }

    /** Takes an assessment in force. */
    Written<Goal> assess(GoalKey key, Precondition precondition, Assessment.Terms terms, Role role) {
        return write(on(key, precondition), goal -> goal.assess(terms, role, now()));
    }

    /** Says something else on the page. */
    Written<Goal> describe(GoalKey key, Precondition precondition, Content content) {
        return write(on(key, precondition), goal -> goal.describe(content));
    }

    /** Enters a gap into the register; the result is its id. */
    Written<Goal> registerGap(GoalKey key, Precondition precondition, Optional<Idempotency> request, Gap.Terms terms) {
        String id = UUID.randomUUID().toString();
        return stored.change(on(key, precondition).repeatable(request), now -> {
            Decided decided = orUntouched(now.state()).registerGap(Gap.registered(id, terms, now()));
            return new Change<>(decided.goal(), decided.event().type(), id);
        });
    }

    /** Gives an open gap other terms. */
    Written<Goal> changeGap(GoalKey key, Precondition precondition, String id, Gap.Terms terms) {
        return write(onGap(key, precondition, id), goal -> goal.changeGap(id, terms, now()));
    }

    /** Says that a gap is no longer one. */
    Written<Goal> closeGap(GoalKey key, Precondition precondition, String id, String reason) {
        return write(onGap(key, precondition, id), goal -> goal.closeGap(id, reason, now()));
    }

    /**
     * Closes the gaps of this scope that an indicator has filled: those that had it before the indicator came.
     *
     * @return how many it closed
     */
    int fillGaps(GoalKey key, Gap.Scope scope, String indicator, Instant since) {
        return (int) orUntouched(read(key).state()).gaps().stream()
                .filter(gap -> gap.isFilledBy(scope, since))
                .filter(gap -> fill(key, gap, indicator, since))
                .count();
    }

    private boolean fill(GoalKey key, Gap gap, String indicator, Instant since) {
        try {
            write(
                    onGap(key, Precondition.none(), gap.id()),
                    goal -> goal.fillGap(gap.id(), gap.scope(), indicator, since, now()));
            return true;
        } catch (Problem e) {
            // Another instance, or an editor, closed it meanwhile, or gave it another scope.
            if (e.status() == 409) {
                return false;
            }
            throw e;
        }
    }

    /** Those whose assessment has become stale and that nobody has noted, at most so many. */
    List<Versioned<Goal>> toMarkStale(int skip, int limit) {
        return stored.loadMarked(GoalStore.OUTDATES, "", clock.instant(), skip, limit);
    }

    /** How many assessments are known to be stale. */
    long countStale() {
        return stored.countMarked(GoalStore.STALE, "", Instant.MAX);
    }

    /** How many gaps are open, of all goals. */
    long countOpenGaps() {
        long open = 0;
        List<Versioned<Goal>> batch = stored.loadMarked(GoalStore.GAPS, "", Instant.MAX, 0, BATCH);
        for (int read = 0; !batch.isEmpty(); read += BATCH) {
            open += batch.stream()
                    .mapToInt(goal -> orUntouched(goal.state()).gaps().size())
                    .sum();
            batch = stored.loadMarked(GoalStore.GAPS, "", Instant.MAX, read + BATCH, BATCH);
        }
        return open;
    }

    /** Notes that an assessment has become stale. @throws Problem 409 when it has not */
    Written<Goal> markStale(GoalKey key) {
        return write(on(key, Precondition.none()), goal -> goal.markStale(now()));
    }

    private Written<Goal> write(Command<Goal> command, Function<Goal, Decided> decision) {
        return stored.change(command, now -> {
            Decided decided = decision.apply(orUntouched(now.state()));
            return Change.of(decided.goal(), decided.event().type());
        });
    }

    private static Command<Goal> on(GoalKey key, Precondition precondition) {
        return Command.onAny(key.toString(), precondition);
    }

    private static Command<Goal> onGap(GoalKey key, Precondition precondition, String id) {
        return Goals.on(key, precondition).where(now -> orUntouched(now.state()).knowsGap(id));
    }

    static Goal orUntouched(@Nullable Goal state) {
        return state == null ? Goal.UNTOUCHED : state;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
