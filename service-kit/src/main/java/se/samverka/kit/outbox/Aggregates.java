package se.samverka.kit.outbox;

import java.util.List;

/**
 * The aggregates of one type: load, decide, store state and event in one guarded write, and have the event sent.
 *
 * @param <S> the aggregate's state
 */
public interface Aggregates<S> {

    /** Reads one; version 0 when it was never written. @throws se.samverka.kit.problem.Problem 503 */
    Versioned<S> load(String key);

    /** All whose key begins with this prefix and that are not erased, in the order of their keys. */
    List<Versioned<S>> loadAll(String keyPrefix);

    /**
     * Decides on the present state and stores the outcome. When it returns, the change is stored for good and its
     * event will reach Kafka.
     *
     * @throws se.samverka.kit.problem.Problem what {@link Command} checks and the decision refuses; 413 when the
     *     event would be over 900 KB; 503 when the database did not answer, three other writers came first, or the
     *     aggregate has too many unsent events
     */
    Written<S> change(Command<S> command, Decision<S> decision);
}
