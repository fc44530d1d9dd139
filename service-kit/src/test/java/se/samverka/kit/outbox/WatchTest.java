package se.samverka.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** A watcher that has read everything and then loses Kafka says that it is behind. */
class WatchTest {

    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-11-29T08:00:00Z").toEpochMilli());

    /** A second goes by each time somebody looks. */
    private final Clock clock =
            ((InstantSource) () -> Instant.ofEpochMilli(millis.addAndGet(1_000))).withZone(ZoneOffset.UTC);

    private final Watch watch = new Watch(List.of(), clock);

    private static final class Kafka extends MockConsumer<byte[], byte[]> {

        private final AtomicInteger asked = new AtomicInteger();
        private final int answers;

        Kafka(int answers) {
            super("earliest");
            this.answers = answers;
        }

        @Override
        public synchronized Map<String, List<PartitionInfo>> listTopics(Duration timeout) {
            if (asked.incrementAndGet() > answers) {
                throw new TimeoutException("no answer");
            }
            return Map.of();
        }
    }

    @Test
    void itIsBehindAsLongAsKafkaIsAway() {
        Kafka kafka = new Kafka(3);
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> watch.follow(kafka, () -> true));
        assertThat(watch.behindMillis()).isBetween(1_000L, 60_000L);
        for (int again = 0; again < 10; again++) {
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> watch.follow(new Kafka(0), () -> true));
            millis.addAndGet(60_000);
        }
        assertThat(watch.behindMillis()).isGreaterThan(600_000);
    }
}
