package se.samverka.kit.outbox;

import java.time.Instant;
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
     * Those whose key begins with this prefix and that have this mark, the earliest mark first.
     *
     * @param mark one of {@link AggregateType#markNames}
     * @param before marks at or after this time do not count; {@link Instant#MAX} = all count
     * @param skip how many to pass over
     * @param limit how many at most, above 0
     */
    List<Versioned<S>> loadMarked(String mark, String keyPrefix, Instant before, int skip, int limit);

    /** How many {@link #loadMarked} would find in all. */
    long countMarked(String mark, String keyPrefix, Instant before);

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
