package se.samverka.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An aggregate as it is stored.
 *
 * @param key the aggregate's key, also the key of its records
 * @param version how many times it changed; 0 = never written
 * @param state {@code null} when it was never written or has been erased
 */
public record Versioned<S>(
        String key, long version, @Nullable S state) {

    /** Written once and then erased: the key stays taken, the version goes on from here. */
    public boolean erased() {
        return version > 0 && state == null;
    }
}
