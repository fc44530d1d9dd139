package se.samverka.kit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.kit.publish.RecordSender;
import se.samverka.kit.publish.Topics;

/**
 * Where records go that cannot be read: to {@code <topic>.dead}, with the same value and headers and the reason beside
 * them, under the key {@code topic/partition/offset}, so that several readers name one letter once. Best effort, in
 * the background: the record itself stays where it was, and reading goes on.
 */
public final class DeadLetters implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int WAITING = 1_000;

    private final RecordSender sender;
    private final MeterRegistry meters;
    private final ThreadPoolExecutor courier =
            new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), runnable -> {
                Thread thread = new Thread(runnable, "dead-letters");
                thread.setDaemon(true);
                return thread;
            });

    DeadLetters(RecordSender sender, MeterRegistry meters) {
        this.sender = sender;
        this.meters = meters;
    }

    /** Counts the record and has it sent. @param reason in words that are safe to log */
    public void bury(ConsumerRecord<byte[], byte[]> record, String reason) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        log.warn("cannot read {}: {}", place, reason);
        Counter.builder("samverka.dead.letters")
                .description("Records that could not be read")
                .tag("topic", record.topic())
                .register(meters)
                .increment();
        try {
            courier.execute(() -> send(record, place, reason));
        } catch (RejectedExecutionException e) {
            log.warn("too many dead letters wait, {} is only counted", place);
        }
    }

    private void send(ConsumerRecord<byte[], byte[]> record, String place, String reason) {
        try {
            sender.bind(Topics.dead(record.topic()));
        } catch (RuntimeException e) {
            log.warn("{} is only counted, its topic for dead letters cannot be reached: {}", place, e.toString());
            return;
        }
        byte[] value = record.value() == null ? new byte[0] : record.value();
        var unused = sender.send(Topics.dead(record.topic()), place, headers(record, reason), value)
                .whenComplete((sent, failure) -> {
                    if (failure != null) {
                        log.warn("{} is only counted, it could not be sent: {}", place, failure.toString());
                    }
                });
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record, String reason) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        headers.put("samverka_reason", reason);
        return headers;
    }

    /** Ends the sending; what waits is dropped. */
    @Override
    public void close() {
        courier.shutdownNow();
    }
}
