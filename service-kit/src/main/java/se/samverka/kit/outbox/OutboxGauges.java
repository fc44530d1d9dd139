package se.samverka.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much waits to be sent and for how long, read from the database with every sweep. */
final class OutboxGauges {

    private final DocumentStore store;
    private final Clock clock;
    private volatile DocumentStore.Backlog backlog = new DocumentStore.Backlog(0, Instant.MAX);

    OutboxGauges(DocumentStore store, String topic, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        Gauge.builder("samverka.outbox.pending", () -> backlog.documents())
                .description("Aggregates with events that are not known to have reached Kafka")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("samverka.outbox.oldest", this::oldestSeconds)
                .description("How long the oldest of them waits")
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(meters);
    }

    void refresh() {
        backlog = store.backlog();
    }

    private double oldestSeconds() {
        Instant oldest = backlog.oldest();
        return oldest.equals(Instant.MAX)
                ? 0
                : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
