package se.samverka.kit.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverka.kit.publish.Phases;

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
    private final Taking taking;
    private volatile boolean caughtUp;
    private volatile long lag;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread thread;

    TopicReader(
            Supplier<Consumer<byte[], byte[]>> consumers, List<String> topics, Taking taking, MeterRegistry meters) {
        this.consumers = consumers;
        this.topics = List.copyOf(topics);
        this.taking = taking;
        Gauge.builder("samverka.view.lag", this, TopicReader::lag)
                .description("Records between the reader and the ends of its topics")
                .register(meters);
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
            taking.take(consumer.poll(POLL), caughtUp);
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

    private static long lag(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        return assigned.stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
