package se.samverka.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.Records;
import se.samverka.kit.consume.UnreadableRecord;

/** What a topic holds, from its start to the end it has when reading begins. */
final class WholeTopic {

    private static final Logger log = LoggerFactory.getLogger(WholeTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private WholeTopic() {}

    /**
     * Reads it to its end, or as long as it is told to go on.
     *
     * @param taker of some events at a time; a record that is none is left out: what nobody can read is held by nobody
     * @return whether the end was reached
     */
    static boolean read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            String topic,
            BooleanSupplier goOn,
            Consumer<List<Incoming>> taker) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean atEnd = atEnd(consumer, ends);
        while (!atEnd && goOn.getAsBoolean()) {
            taker.accept(events(consumer.poll(POLL)));
            atEnd = atEnd(consumer, ends);
        }
        return atEnd;
    }

    private static boolean atEnd(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static List<Incoming> events(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Incoming> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                events.add(Records.read(record));
            } catch (UnreadableRecord e) {
                log.debug("{} offset {} is no event: {}", record.topic(), record.offset(), e.getMessage());
            }
        }
        return events;
    }
}
