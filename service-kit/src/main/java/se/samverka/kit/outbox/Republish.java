package se.samverka.kit.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Raises every aggregate of one type above the highest version that was ever sent of it, by ordinary guarded writes
 * through the outbox. Readers then come to what the database holds, whatever it had been before a restore. What was
 * erased since the backup is erased again.
 */
final class Republish<S> {

    private static final int TRIES = 20;

    private final AggregateType<S> type;
    private final DocumentStore store;
    private final StateJson<S> json;
    private final Clock clock;

    Republish(AggregateType<S> type, DocumentStore store, StateJson<S> json, Clock clock) {
        this.type = type;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /** Raises all. The sweep sends them. @param sent what the topic holds @return how many keys */
    int run(Map<String, HighestSent> sent) {
        Set<String> keys = new LinkedHashSet<>(store.keys());
        keys.addAll(sent.keySet());
        keys.forEach(key -> raise(key, sent.get(key)));
        return keys.size();
    }

    private void raise(String key, @Nullable HighestSent sent) {
        for (int i = 0; i < TRIES; i++) {
            @Nullable StoredDocument seen = store.read(key).orElse(null);
            if (write(key, seen, sent).isPresent()) {
                return;
            }
        }
        throw new IllegalStateException(key + " kept changing: is the service still running elsewhere?");
    }

    private Optional<StoredDocument> write(String key, @Nullable StoredDocument seen, @Nullable HighestSent sent) {
        long version = 1 + Math.max(seen == null ? 0 : seen.version(), sent == null ? 0 : sent.version());
        Change<S> change = change(seen, sent);
        Entry entry = new Entry(
                version,
                change.type(),
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                json.payload(key, version, change.state()),
                null);
        @Nullable Map<String, Object> state = change.state() == null ? null : json.toDocument(change.state());
        return store.write(new Write(
                key,
                seen,
                state,
                change.state() == null ? Map.of() : type.marks(change.state()),
                entry,
                null,
                seen == null || state == null ? List.of() : seen.remembered()));
    }

    private Change<S> change(@Nullable StoredDocument seen, @Nullable HighestSent sent) {
        if (sent != null && sent.erasure()) {
            return Change.erasure(sent.type());
        }
        if (seen == null) {
            return type.lost();
        }
        return new Change<>(
                seen.state() == null ? null : json.toState(seen.state()),
                seen.last().type(),
                null);
    }
}
