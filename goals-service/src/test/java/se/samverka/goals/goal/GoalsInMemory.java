package se.samverka.goals.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverka.kit.outbox.Aggregates;
import se.samverka.kit.outbox.Change;
import se.samverka.kit.outbox.Command;
import se.samverka.kit.outbox.Decision;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;

/** Goals that are kept as the outbox keeps them, as far as one thread can tell. */
final class GoalsInMemory implements Aggregates<Goal> {

    private final Map<String, Versioned<Goal>> stored = new TreeMap<>();

    /** Types of the events that were stored, oldest first, each with its key. */
    final List<String> events = new ArrayList<>();

    /** Runs once, just before the next change: another writer. */
    Runnable before = () -> {};

    @Override
    public Versioned<Goal> load(String key) {
        return stored.getOrDefault(key, new Versioned<>(key, 0, null));
    }

    @Override
    public List<Versioned<Goal>> loadAll(String keyPrefix) {
        return stored.values().stream()
                .filter(goal -> goal.key().startsWith(keyPrefix))
                .toList();
    }

    @Override
    public Written<Goal> change(Command<Goal> command, Decision<Goal> decision) {
        Runnable other = before;
        before = () -> {};
        other.run();
        Versioned<Goal> now = load(command.key());
        if (!command.present().test(now)) {
            throw Problem.notFound("There is no such thing.");
        }
        command.precondition().check(now.version());
        Change<Goal> change = decision.decide(now);
        long version = now.version() + 1;
        stored.put(command.key(), new Versioned<>(command.key(), version, change.state()));
        events.add(command.key() + " " + change.type());
        return new Written<>("samverka.goals.v1", command.key(), version, change.state(), change.result(), false);
    }
}
