package se.samverka.kit.consume;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.trace.Traces;

/** Hands records to an {@link Applier}, each once and in their order, counts what becomes of them and keeps those that cannot be read. */
final class Taking {

    private static final Logger log = LoggerFactory.getLogger(Taking.class);

    private final Applier applier;
    private final BiConsumer<ConsumerRecord<byte[], byte[]>, String> unread;
    private final Traces traces;
    private final Map<String, Map<Applied, Counter>> counters = new HashMap<>();

    /** @param topics whose records there will be @param unread is told what could not be applied, and why */
    Taking(
            List<String> topics,
            Applier applier,
            BiConsumer<ConsumerRecord<byte[], byte[]>, String> unread,
            Traces traces,
            MeterRegistry meters) {
        this.applier = applier;
        this.unread = unread;
        this.traces = traces;
        topics.forEach(topic -> counters.put(topic, counters(topic, meters)));
    }

    private static Map<Applied, Counter> counters(String topic, MeterRegistry meters) {
        Map<Applied, Counter> counters = new EnumMap<>(Applied.class);
        for (Applied outcome : Applied.values()) {
            counters.put(
                    outcome,
                    Counter.builder("samverka.consume.records")
                            .description("Records read, by what became of them")
                            .tag("topic", topic)
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        return counters;
    }

    /**
     * Takes them all.
     *
     * @param live whether what there was at the start has been read: of that, all processors do beforehand what needs no order
     */
    void take(ConsumerRecords<byte[], byte[]> records, boolean live) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        Stream<ConsumerRecord<byte[], byte[]>> each = live ? all.stream() : all.parallelStream();
        each.map(record -> new Prepared(record, prepare(record))).toList().forEach(one -> take(one, live));
    }

    private record Prepared(ConsumerRecord<byte[], byte[]> record, Applier.Turn turn) {}

    private Applier.Turn prepare(ConsumerRecord<byte[], byte[]> record) {
        try {
            return applier.prepare(Records.read(record));
        } catch (UnreadableRecord | RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    /** What is read again after a start was traced when it was new. */
    private void take(Prepared one, boolean live) {
        ConsumerRecord<byte[], byte[]> record = one.record();
        try (Traces.Step step = traces.applying(record.topic(), live ? Records.traceparent(record) : null)) {
            apply(one, step);
        }
    }

    private void apply(Prepared one, Traces.Step step) {
        ConsumerRecord<byte[], byte[]> record = one.record();
        try {
            count(record.topic(), one.turn().take());
        } catch (UnreadableRecord e) {
            step.failed(e);
            unread.accept(record, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            step.failed(e);
            // A fault of ours: the record is kept for a second look, and the view goes on without it.
            log.error("applying a record failed", e);
            unread.accept(record, "applying it failed: " + e.getClass().getSimpleName());
        }
    }

    private void count(String topic, Applied outcome) {
        Map<Applied, Counter> ofTopic = counters.get(topic);
        if (ofTopic != null) {
            requireNonNull(ofTopic.get(outcome)).increment();
        }
    }
}
