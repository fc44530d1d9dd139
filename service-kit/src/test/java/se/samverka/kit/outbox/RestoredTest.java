package se.samverka.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A start finds what was restored before it, whoever has read the topic since. */
class RestoredTest {

    private static final String TOPIC = "numbers";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final SimStore store = new SimStore();
    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final Restored restored = new Restored();
    private long end;

    /** A document with a version. */
    private void stored(String key, long version) {
        for (long next = 1; next <= version; next++) {
            Entry entry = new Entry(next, "number.changed", key + next, Instant.EPOCH, new byte[0], null);
            store.write(new Write(key, store.read(key).orElse(null), Map.of(), Map.of(), entry, null, List.of()));
        }
    }

    private void sent(String key, long version) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(TOPIC, 0, end++, bytes(key), bytes("{}"));
        Map.of(
                        "ce_type",
                        "number.changed",
                        "ce_id",
                        key + version,
                        "ce_time",
                        "2026-11-23T08:00:00Z",
                        "ce_sequence",
                        "" + version)
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        kafka.schedulePollTask(() -> kafka.addRecord(record));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void look(boolean goOn) {
        kafka.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, end));
        restored.look(kafka, TOPIC, store, () -> goOn);
    }

    @Test
    void documentsBelowWhatWasSentAreCounted() {
        stored("whole", 2);
        stored("old", 1);
        sent("whole", 1);
        sent("old", 1);
        sent("old", 2);
        sent("gone", 1);
        sent("whole", 2);
        sent("old", 1);
        look(true);
        assertThat(restored.count()).isEqualTo(2);
    }

    @Test
    void aDocumentThatIsAheadOfItsTopicIsNone() {
        stored("ahead", 3);
        sent("ahead", 2);
        look(true);
        assertThat(restored.count()).isZero();
    }

    @Test
    void beforeTheTopicWasReadThroughNobodyKnows() {
        assertThat(restored.count()).isNaN();
        sent("old", 2);
        look(false);
        assertThat(restored.count()).isNaN();
    }
}
