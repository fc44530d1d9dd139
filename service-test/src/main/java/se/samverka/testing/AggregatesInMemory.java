package se.samverka.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverka.kit.outbox.AggregateType;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Decision;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;

/**
 * Aggregates that are kept as the outbox keeps them, as far as one thread can tell. Repeats of idempotent requests are not
 * recognised.
 */
public final class AggregatesInMemory<S> implements Aggregates<S> {

    private final AggregateType<S> type;
    private final Map<String, Versioned<S>> stored = new TreeMap<>();

    /** Types of the events that were stored, oldest first, each with its key. */
    public final List<String> events = new ArrayList<>();

    /** Runs once, just before the next change: another writer. */
    public Runnable before = () -> {};

    /** @param type whose marks are kept */
    public AggregatesInMemory(AggregateType<S> type) {
        this.type = type;
    }

    @Override
    public Versioned<S> load(String key) {
        return stored.getOrDefault(key, new Versioned<>(key, 0, null));
    }

    @Override
    public List<Versioned<S>> loadAll(String keyPrefix) {
        return stored.values().stream()
                .filter(one -> one.key().startsWith(keyPrefix))
                .toList();
    }

    @Override
    public List<Versioned<S>> loadMarked(String mark, String keyPrefix, Instant before, int skip, int limit) {
        return marked(mark, keyPrefix, before).skip(skip).limit(limit).toList();
    }

    @Override
    public long countMarked(String mark, String keyPrefix, Instant before) {
        return marked(mark, keyPrefix, before).count();
    }

    private Stream<Versioned<S>> marked(String mark, String keyPrefix, Instant before) {
        return stored.values().stream()
                .filter(one -> one.key().startsWith(keyPrefix))
                .filter(one -> mark(one, mark).isBefore(before))
                .sorted(Comparator.comparing((Versioned<S> one) -> mark(one, mark))
                        .thenComparing(Versioned::key));
    }

    private Instant mark(Versioned<S> one, String mark) {
        S state = one.state();
        return state == null ? Instant.MAX : type.marks(state).getOrDefault(mark, Instant.MAX);
    }

    @Override
    public Written<S> change(Command<S> command, Decision<S> decision) {
        Runnable other = before;
        before = () -> {};
        other.run();
        Versioned<S> now = load(command.key());
        if (now.erased()) {
            throw Problem.gone("It has been erased.");
        }
        if (!command.present().test(now)) {
            throw Problem.notFound("There is no such thing.");
        }
        command.precondition().check(now.version());
        Change<S> change = decision.decide(now);
        long version = now.version() + 1;
        stored.put(command.key(), new Versioned<>(command.key(), version, change.state()));
        events.add(command.key() + " " + change.type());
        return new Written<>(type.topic(), command.key(), version, change.state(), change.result(), false);
    }
}
