package se.samverka.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import se.samverka.kit.publish.RecordSender;
import se.samverka.kit.trace.Traces;

/** Sends entries as CloudEvents 1.0 in binary mode (CloudEvents Kafka binding, 3.2). */
final class KafkaPublisher implements Publisher {

    private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

    private final RecordSender sender;
    private final AggregateType<?> type;
    private final long sendMillis;
    private final Counter sent;
    private final Counter failed;
    private final Traces traces;

    KafkaPublisher(
            RecordSender sender, AggregateType<?> type, OutboxSettings settings, MeterRegistry meters, Traces traces) {
        this.sender = sender;
        this.type = type;
        this.sendMillis = settings.send().toMillis();
        this.sent = Counter.builder("samverka.outbox.sent")
                .description("Events acknowledged by Kafka")
                .tag("topic", type.topic())
                .register(meters);
        this.failed = Counter.builder("samverka.outbox.failed")
                .description("Sendings that were not acknowledged in time")
                .tag("topic", type.topic())
                .register(meters);
        this.traces = traces;
    }

    @Override
    public boolean publish(String key, Entry entry) {
        try (Traces.Step step = traces.sending(type.topic(), entry.traceparent())) {
            return publish(key, entry, step);
        }
    }

    private boolean publish(String key, Entry entry, Traces.Step step) {
        try {
            sender.send(type.topic(), key, headers(key, entry, step.traceparent()), entry.payload())
                    .get(sendMillis, TimeUnit.MILLISECONDS);
            sent.increment();
            log.debug("sent {} {} {} version {}", entry.type(), entry.id(), key, entry.version());
            return true;
        } catch (ExecutionException | TimeoutException e) {
            failed.increment();
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            step.failed(cause);
            log.warn(
                    "not acknowledged: {} {} {} version {}: {}",
                    entry.type(),
                    entry.id(),
                    key,
                    entry.version(),
                    cause.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> headers(String key, Entry entry, @Nullable String traceparent) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", entry.id(),
                "ce_source", type.source(),
                "ce_type", entry.type(),
                "ce_subject", key,
                "ce_time", DateTimeFormatter.ISO_INSTANT.format(entry.time()),
                "ce_dataschema", type.dataSchema(entry.type()),
                "ce_sequence", Long.toString(entry.version()),
                "content-type", "application/json"));
        if (traceparent != null) {
            headers.put(Traces.TRACEPARENT, traceparent);
        }
        return headers;
    }
}
