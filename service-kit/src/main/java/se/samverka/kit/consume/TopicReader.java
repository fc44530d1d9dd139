package se.samverka.kit.consume;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.publish.Phases;
import se.samverka.kit.trace.Traces;

/**
 * {@link WholeTopics} with one Kafka consumer on one thread, by assignment: the binder can read a topic from its start
 * only in a consumer group of its own. When the consumer fails it is made anew and reads from the start again, which
 * changes nothing, since older versions are not applied.
 */
final class TopicReader implements WholeTopics, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final long AGAIN_MILLIS = 500;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<String> topics;
    private final Applier applier;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final Map<String, Map<Applied, Counter>> counters = new HashMap<>();
    private volatile boolean caughtUp;
    private volatile long lag;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread thread;

    TopicReader(
            Supplier<Consumer<byte[], byte[]>> consumers,
            List<String> topics,
            Applier applier,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Traces traces) {
        this.consumers = consumers;
        this.topics = List.copyOf(topics);
        this.applier = applier;
        this.deadLetters = deadLetters;
        this.traces = traces;
        topics.forEach(topic -> counters.put(topic, counters(topic, meters)));
        Gauge.builder("samverka.view.lag", this, TopicReader::lag)
                .description("Records between the reader and the ends of its topics")
                .register(meters);
    }

    private void count(String topic, Applied outcome) {
        Map<Applied, Counter> ofTopic = counters.get(topic);
        if (ofTopic != null) {
            requireNonNull(ofTopic.get(outcome)).increment();
        }
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

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        thread = new Thread(this::run, "topic-reader");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(ANSWER.plus(POLL).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Starts before HTTP and stops after it: a view must not freeze while requests are drained. */
    @Override
    public int getPhase() {
        return Phases.SENDING_AND_READING;
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void run() {
        while (isRunning()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                follow(consumer);
            } catch (RuntimeException | Error e) {
                log.warn("reading broke off and begins again: {}", e.toString());
            }
            pause();
        }
    }

    private void pause() {
        try {
            var unused = stop.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>();
        if (isRunning()) {
            ends.putAll(consumer.endOffsets(partitions, ANSWER));
        }
        while (isRunning()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                take(record);
            }
            ends.entrySet().removeIf(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
            caughtUp |= ends.isEmpty();
            lag = lag(consumer);
        }
    }

    /** Waits until every topic is there: its owner declares it. */
    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> found = consumer.partitionsFor(topic, ANSWER);
            while (isRunning() && (found == null || found.isEmpty())) {
                pause();
                found = consumer.partitionsFor(topic, ANSWER);
            }
            for (PartitionInfo partition : found == null ? List.<PartitionInfo>of() : found) {
                all.add(new TopicPartition(topic, partition.partition()));
            }
        }
        return all;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try (Traces.Step step = begin(record)) {
            apply(record, step);
        }
    }

    /** What is read again after a start was traced when it was new. */
    private Traces.Step begin(ConsumerRecord<byte[], byte[]> record) {
        return traces.applying(record.topic(), caughtUp ? Records.traceparent(record) : null);
    }

    private void apply(ConsumerRecord<byte[], byte[]> record, Traces.Step step) {
        try {
            Applied outcome = applier.apply(Records.read(record));
            count(record.topic(), outcome);
        } catch (UnreadableRecord e) {
            step.failed(e);
            deadLetters.bury(record, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            step.failed(e);
            // A fault of ours: the record is kept for a second look, and the view goes on without it.
            log.error("applying a record failed", e);
            deadLetters.bury(record, "applying it failed: " + e.getClass().getSimpleName());
        }
    }

    private static long lag(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        return assigned.stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
