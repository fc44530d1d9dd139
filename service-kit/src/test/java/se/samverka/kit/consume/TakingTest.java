package se.samverka.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.trace.Traces;

class TakingTest {

    private static final String TOPIC = "things";
    private static final int MANY = 2_000;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Set<Long> prepared = ConcurrentHashMap.newKeySet();
    private final List<Long> taken = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Taking taking = new Taking(
            List.of(TOPIC),
            new Noting(),
            (record, why) -> unread.add(record.offset() + ": " + why),
            Traces.none(),
            meters);

    /** Notes what it is handed; every fiftieth has a fault, before its turn or in it. */
    private final class Noting implements Applier {

        @Override
        public Applied apply(Incoming event) throws UnreadableRecord {
            return prepare(event).take();
        }

        @Override
        public Turn prepare(Incoming event) {
            prepared.add(event.offset());
            if (event.offset() % 100 == 50) {
                throw new IllegalStateException("a fault of ours");
            }
            return () -> take(event);
        }

        private Applied take(Incoming event) {
            taken.add(event.offset());
            if (event.offset() % 100 == 0) {
                throw new IllegalStateException("a fault of ours");
            }
            return Applied.APPLIED;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachHasItsTurnOnceAndInOrderAlsoBehindAFault(boolean live) {
        taking.take(records(MANY), live);

        assertThat(prepared).hasSize(MANY);
        assertThat(taken)
                .isEqualTo(LongStream.range(0, MANY)
                        .filter(offset -> offset % 100 != 50)
                        .boxed()
                        .toList());
        assertThat(unread)
                .hasSize(2 * MANY / 100)
                .startsWith(
                        "0: applying it failed: IllegalStateException",
                        "50: applying it failed: IllegalStateException");
        assertThat(meters.get("samverka.consume.records")
                        .tags("topic", TOPIC, "outcome", "applied")
                        .counter()
                        .count())
                .isEqualTo(MANY - 2 * MANY / 100);
    }

    @Test
    void whatIsNoEventIsToldInItsPlaceAndTheNextGoesOn() {
        ConsumerRecord<byte[], byte[]> bare = new ConsumerRecord<>(TOPIC, 0, 1, new byte[1], new byte[1]);
        taking.take(of(List.of(record(101), bare, record(102))), false);

        assertThat(taken).containsExactly(101L, 102L);
        assertThat(unread).containsExactly("1: no usable header ce_sequence");
    }

    private static ConsumerRecords<byte[], byte[]> records(int many) {
        return of(LongStream.range(0, many).mapToObj(TakingTest::record).toList());
    }

    private static ConsumerRecords<byte[], byte[]> of(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(TOPIC, 0, offset, utf8("1781/a"), utf8("{}"));
        Map.of("ce_sequence", "1", "ce_type", "thing.changed", "ce_id", "id", "ce_time", "2026-11-23T08:00:00Z")
                .forEach((name, value) -> record.headers().add(name, utf8(value)));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
