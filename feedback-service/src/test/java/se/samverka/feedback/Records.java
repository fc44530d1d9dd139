package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.samverka.testing.Contract;
import se.samverka.testing.Topic;

/** What is said of a case on the topic. */
final class Records {

    private Records() {}

    /** Each is as the contract says, and together they are these events in this order. */
    static void tell(List<ConsumerRecord<String, String>> records, String... names) {
        assertThat(records)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly(List.of(names).stream()
                        .map(name -> "se.samverka.feedback." + name + ".v1")
                        .toArray(String[]::new));
        for (int i = 0; i < records.size(); i++) {
            isCloudEvent(records.get(i), i + 1);
        }
    }

    private static void isCloudEvent(ConsumerRecord<String, String> record, int version) {
        String type = Topic.header(record, "ce_type");
        assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(record, "ce_id")).isNotBlank();
        assertThat(Topic.header(record, "ce_source")).isEqualTo("/samverka/feedback");
        assertThat(Topic.header(record, "ce_subject")).isEqualTo(record.key());
        assertThat(Topic.header(record, "ce_sequence")).isEqualTo(Integer.toString(version));
        assertThat(Topic.header(record, "ce_dataschema")).isEqualTo(Contract.SCHEMA_URN + type);
        assertThat(Topic.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Instant.parse(Topic.header(record, "ce_time")))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(Topic.value(record).get("version").asLong()).isEqualTo(version);
        assertThat(Contract.faults(type, Topic.value(record))).isEmpty();
    }
}
