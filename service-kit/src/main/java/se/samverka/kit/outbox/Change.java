package se.samverka.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What was decided: the state from now on, and the event that tells of it. One decision, one event.
 *
 * @param state the whole state after the change; {@code null} erases it
 * @param type the event's full type, {@code se.samverka.goal.assessed.v1}
 * @param result id of what the change made inside the aggregate, kept beside its idempotency key; {@code null} when it
 *     made nothing with an id
 */
public record Change<S>(
        @Nullable S state, String type, @Nullable String result) {

    /** A change that makes nothing with an id of its own. */
    public static <S> Change<S> of(S state, String type) {
        return new Change<>(state, type, null);
    }

    /** The end: state and history go, key and version stay. */
    public static <S> Change<S> erasure(String type) {
        return new Change<>(null, type, null);
    }
}
