package se.samverka.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Indicators of 290 municipalities, 60 each, of twenty years with three figures and two comparisons, sent to the topic as
 * their owner sends them (schema {@code indicator-state.v1}), past the owner.
 */
final class IndicatorRecords implements AutoCloseable {

    static final int COUNT = 290 * 60;

    private static final String TOPIC = "samverka.indicators.v1";
    private static final int EACH = 60;
    private static final int FIRST_YEAR = 2006;
    private static final int LAST_YEAR = 2025;

    private final List<String> municipalities;
    private final String kafka;
    private final KafkaProducer<String, String> producer;

    /** @param municipalities their codes */
    IndicatorRecords(String kafka, List<String> municipalities) {
        this.kafka = kafka;
        this.municipalities = municipalities;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 5, "batch.size", 256 * 1024, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /**
     * A part of the topic.
     *
     * @param begins where it begins, by partition
     * @param ends where the next one begins
     * @param last the last key of each partition
     */
    record Round(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends, Map<Integer, String> last) {}

    static String id(int number) {
        return "N%05d".formatted(number);
    }

    /** Sends one record of each indicator, with another value than in the version before. */
    Round send(long version) {
        Map<Integer, String> last = new ConcurrentHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> begins = consumer.endOffsets(partitions);
            for (String municipality : municipalities) {
                for (int i = 0; i < EACH; i++) {
                    ProducerRecord<String, String> record = record(municipality, i, version);
                    producer.send(record, (sent, failure) -> {
                        if (failure != null) {
                            throw new IllegalStateException(failure);
                        }
                        // Acknowledged in the order of the partition.
                        last.put(sent.partition(), record.key());
                    });
                }
            }
            producer.flush();
            return new Round(new HashMap<>(begins), consumer.endOffsets(partitions), last);
        }
    }

    /** A plain poll loop over it. @return nanoseconds */
    long read(Round round) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(round.begins().keySet());
            round.begins().forEach(consumer::seek);
            long start = System.nanoTime();
            long left = COUNT;
            while (left > 0) {
                left -= consumer.poll(Duration.ofMillis(100)).count();
            }
            return System.nanoTime() - start;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
    }

    private static ProducerRecord<String, String> record(String municipality, int number, long version) {
        String key = municipality + "/" + id(number);
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, key, value(municipality, number, version));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", key + "/" + version,
                        "ce_source", "/samverka/goals",
                        "ce_type", "se.samverka.indicator.measured.v1",
                        "ce_subject", key,
                        "ce_time", Instant.now().toString(),
                        "ce_dataschema", "urn:samverka:schema:se.samverka.indicator.measured.v1",
                        "ce_sequence", Long.toString(version),
                        "content-type", "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The state after a change of the last year's total. */
    static String value(String municipality, int number, long version) {
        String values = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> year(year, number + year % 10 + (year == LAST_YEAR ? version : 0)))
                .collect(Collectors.joining(","));
        String others = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> "{\"year\":%d,\"total\":%d.4}".formatted(year, number + year % 7))
                .collect(Collectors.joining(","));
        return """
                {"version":%d,"municipality":"%s","id":"%s","title":{"sv":"Exempelmått %s, andel (%%)","en":null},\
                "goals":[%d],"links":[{"goal":%5$d,"since":"2026-11-24T08:00:00Z"}],"unit":"%%","direction":"UP",\
                "target":{"year":2030,"value":90},"source":"KOLADA","values":[%s],"comparisons":[\
                {"kind":"SWEDEN","group":"0000","name":null,"values":[%s]},\
                {"kind":"SIMILAR","group":"G1","name":"Liknande kommuner, övergripande, 2025","values":[%7$s]}],\
                "trend":"FLAT","trendBasis":{"years":[2021,2022,2023,2024,2025],"change":0.1,"tolerance":0.9},\
                "changedAt":"2026-11-24T08:00:00Z"}""".formatted(version, municipality, id(number), id(number), 1 + number % 17, values, others);
    }

    private static String year(int year, long total) {
        return "{\"year\":%d,\"total\":%d.5,\"women\":%d.25,\"men\":%d.75,\"state\":\"VALUE\",\"sourceStatus\":null}"
                .formatted(year, total, total, total);
    }

    @Override
    public void close() {
        producer.close();
    }
}
