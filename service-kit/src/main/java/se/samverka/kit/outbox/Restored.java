package se.samverka.kit.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.consume.Incoming;

/**
 * Keys of one topic whose document is older than what was sent: a backup was restored and not republished. The {@link
 * Watcher}s note what they meet in what is new; what was read before is read through once at each start.
 */
final class Restored {

    private static final Logger log = LoggerFactory.getLogger(Restored.class);
    /** Of a whole database that was restored, not every key is named. */
    private static final int NAMED = 100;

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private volatile boolean known;

    /** Whether the topic was read through. */
    boolean known() {
        return known;
    }

    /** How many keys; not a number before that is known. */
    double count() {
        return known ? keys.size() : Double.NaN;
    }

    /**
     * Reads a topic through. Each event was in its document before it was sent, so a document that is below it now was
     * above it once.
     *
     * @throws RuntimeException Kafka's or the database's; call again
     */
    void look(Consumer<byte[], byte[]> consumer, String topic, DocumentStore store, BooleanSupplier goOn) {
        if (WholeTopic.read(consumer, topic, goOn, events -> compare(events, store))) {
            known = true;
            log.info("{} was read through: {} documents are older than what was sent", topic, keys.size());
        }
    }

    private void compare(List<Incoming> events, DocumentStore store) {
        Map<String, Long> highest = new HashMap<>();
        events.forEach(event -> highest.merge(event.key(), event.version(), Math::max));
        Map<String, Long> documents = highest.isEmpty() ? Map.of() : store.versions(highest.keySet());
        highest.forEach((key, version) -> {
            long document = documents.getOrDefault(key, 0L);
            if (document < version) {
                note(key, document, version);
            }
        });
    }

    /** One was found. */
    void note(String key, long version, long highest) {
        if (keys.add(key) && keys.size() <= NAMED) {
            log.error(
                    "{} has version {} in the database and {} on the topic: restored from a backup? Run republish.",
                    key,
                    version,
                    highest);
        }
    }
}
