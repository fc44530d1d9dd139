package se.samverka.kit.consume;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest of each aggregate, by version. Offering the same records in any order, any number of times, ends the same.
 *
 * @param <V> what is kept of a record
 */
public final class Newest<V> {

    /** @param version of the aggregate @param value what was kept of its record */
    public record Held<V>(long version, V value) {}

    private final Map<String, Held<V>> held = new ConcurrentHashMap<>();

    /** Keeps the value if its version is greater than the one held. @return whether it was */
    public boolean offer(String key, long version, V value) {
        Held<V> offered = new Held<>(version, value);
        return held.merge(key, offered, (old, now) -> now.version() > old.version() ? now : old) == offered;
    }

    /** What is held; {@code null} when the key was never seen. */
    public @Nullable Held<V> get(String key) {
        return held.get(key);
    }

    /** All that were ever seen; others may come while they are read. */
    public Stream<String> keys() {
        return held.keySet().stream();
    }

    /** Version held; 0 when the key was never seen. */
    public long version(String key) {
        Held<V> now = held.get(key);
        return now == null ? 0 : now.version();
    }
}
