package se.samverka.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.consume.Records;
import se.samverka.kit.consume.UnreadableRecord;

/**
 * Feeds the {@link Watcher}s of the partitions that this instance is given, and commits what they are done with: all
 * instances of an owner form one consumer group. The binder commits what its functions returned from; here a commit
 * must wait until a record was acted on, so this is a client of its own.
 */
final class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Map<String, Line> lines = new HashMap<>();
    private final Map<TopicPartition, Watcher> watchers = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Clock clock;
    private volatile long atEndMillis;
    private long askedMillis;

    Watch(Collection<Line> lines, Clock clock) {
        lines.forEach(line -> this.lines.put(line.type().topic(), line));
        this.clock = clock;
        this.atEndMillis = clock.millis();
    }

    /** Watches until it is told not to go on. @throws RuntimeException Kafka's or the database's; call again */
    void follow(Consumer<byte[], byte[]> consumer, BooleanSupplier goOn) {
        watchers.clear();
        committed.clear();
        consumer.subscribe(lines.keySet(), new Assignment());
        while (goOn.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                read(partition, records.records(partition));
            }
            mend(consumer);
            commit(consumer);
        }
    }

    /** How long ago everything there was had been read; it also grows while reading fails. */
    long behindMillis() {
        return clock.millis() - atEndMillis;
    }

    /** How many keys have a document older than what was sent; not a number before the topics were read through. */
    double restored() {
        return lines.values().stream()
                .mapToDouble(line -> line.restored().count())
                .sum();
    }

    private void read(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        Watcher watcher = watchers.get(partition);
        if (watcher == null) {
            return;
        }
        List<Watcher.Seen> seen = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                var event = Records.read(record);
                seen.add(new Watcher.Seen(event.key(), event.version(), record.offset()));
            } catch (UnreadableRecord e) {
                // Not one of ours: a reader that was meant to get it buries it.
                log.debug("{} offset {} is no event: {}", partition, record.offset(), e.getMessage());
            }
        }
        watcher.read(seen, records.getLast().offset() + 1);
    }

    private void mend(Consumer<byte[], byte[]> consumer) {
        boolean atEnd = true;
        for (Map.Entry<TopicPartition, Watcher> watched : watchers.entrySet()) {
            TopicPartition partition = watched.getKey();
            if (consumer.currentLag(partition).orElse(1) == 0) {
                watched.getValue().mend(() -> end(consumer, partition));
            } else {
                atEnd = false;
            }
        }
        if (atEnd) {
            requireThere(consumer);
            atEndMillis = clock.millis();
        }
    }

    /** A consumer that has read everything believes so also when Kafka has gone away: it is asked now and then. */
    private void requireThere(Consumer<byte[], byte[]> consumer) {
        long now = clock.millis();
        if (now - askedMillis >= ASK_AGAIN.toMillis()) {
            consumer.listTopics(ANSWER);
            askedMillis = now;
        }
    }

    private static long end(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, Long.MAX_VALUE);
    }

    private void commit(Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        watchers.forEach((partition, watcher) -> {
            long offset = watcher.committable();
            if (offset > committed.getOrDefault(partition, 0L)) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        });
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets);
            offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(watchers::remove);
            partitions.forEach(committed::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                Line line = lines.get(partition.topic());
                if (line != null) {
                    watchers.put(partition, line.watcher());
                }
            }
        }
    }
}
