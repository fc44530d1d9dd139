package se.samverka.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.consume.Records;
import se.samverka.kit.consume.UnreadableRecord;

/**
 * The highest version of one key that a topic holds. It need not be the key's last record: before a restore something
 * may have been about to be mended.
 *
 * @param version of the record
 * @param type its event type
 */
record HighestSent(long version, String type) {

    private static final Logger log = LoggerFactory.getLogger(HighestSent.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Whether the aggregate had been erased. */
    boolean erasure() {
        return type.endsWith(".erased.v1");
    }

    /** Reads a whole topic to its present end. @return by key */
    static Map<String, HighestSent> read(Consumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, HighestSent> highest = new HashMap<>();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                note(highest, record);
            }
        }
        return highest;
    }

    private static void note(Map<String, HighestSent> highest, ConsumerRecord<byte[], byte[]> record) {
        try {
            var event = Records.read(record);
            highest.merge(
                    event.key(),
                    new HighestSent(event.version(), event.type()),
                    (old, now) -> now.version() >= old.version() ? now : old);
        } catch (UnreadableRecord e) {
            // A version that nobody can read is held by nobody.
            log.debug("{} offset {} is no event: {}", record.topic(), record.offset(), e.getMessage());
        }
    }
}
