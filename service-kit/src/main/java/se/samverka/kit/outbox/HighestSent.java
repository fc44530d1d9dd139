package se.samverka.kit.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The highest version of one key that a topic holds. It need not be the key's last record: before a restore something
 * may have been about to be mended.
 *
 * @param version of the record
 * @param type its event type
 */
record HighestSent(long version, String type) {

    /** Whether the aggregate had been erased. */
    boolean erasure() {
        return type.endsWith(".erased.v1");
    }

    /** Reads a whole topic to its present end. @return by key */
    static Map<String, HighestSent> read(Consumer<byte[], byte[]> consumer, String topic) {
        Map<String, HighestSent> highest = new HashMap<>();
        WholeTopic.read(
                consumer,
                topic,
                () -> true,
                events -> events.forEach(event -> highest.merge(
                        event.key(),
                        new HighestSent(event.version(), event.type()),
                        (old, now) -> now.version() >= old.version() ? now : old)));
        return highest;
    }
}
