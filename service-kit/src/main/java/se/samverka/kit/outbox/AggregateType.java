package se.samverka.kit.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the outbox must know of one kind of aggregate.
 *
 * @param <S> its private state: a record that Jackson can write and read
 */
public interface AggregateType<S> {

    /** MongoDB collection. */
    String collection();

    /** Kafka topic of its events, {@code samverka.goals.v1}. */
    String topic();

    /** CloudEvents {@code source} of its owner, {@code /samverka/goals}. */
    String source();

    /** Class of the state. */
    Class<S> stateClass();

    /** CloudEvents {@code dataschema} of an event type: names its JSON Schema. */
    default String dataSchema(String eventType) {
        return "urn:samverka:schema:" + eventType;
    }

    /**
     * The public state after a change, as it is sent and shown: written as JSON, with {@code version} among its
     * properties, and nothing in it that must stay private.
     */
    Object publicState(String key, long version, S state);

    /** Names of the marks that a state can have, each {@code [a-z]+}; they are indexed. */
    default Set<String> markNames() {
        return Set.of();
    }

    /**
     * The marks of a state: by what, and in which order, it is looked for beside its key. A queue marks what waits with
     * the time since when; an owner's clock marks everything with the time of its next look.
     */
    default Map<String, Instant> marks(S state) {
        return Map.of();
    }

    /**
     * What is stored after a restore from a backup for a key that the topic has and the database has not: it was made
     * after the backup. Mostly its erasure.
     */
    Change<S> lost();
}
