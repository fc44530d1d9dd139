package se.samverka.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An acknowledged write.
 *
 * @param topic where its event goes
 * @param key the aggregate
 * @param version the version the write made; for a repeat, the version the first one made
 * @param state the state after it; for a repeat, the present state
 * @param result the id it made inside the aggregate, the same for a repeat
 * @param repeated an earlier request with the same idempotency key did the work; this one changed nothing
 */
public record Written<S>(
        String topic,
        String key,
        long version,
        @Nullable S state,
        @Nullable String result,
        boolean repeated) {

    /** Value of the {@code Samverka-Written} header: {@code topic;key;version}. */
    public String receipt() {
        return topic + ";" + key + ";" + version;
    }
}
