package se.samverka.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.samverka.bench.PublicRecords.Public;

/** Puts records on the suite's topics as their owners put them, past the owners, and reads topics plainly. */
final class Sending implements AutoCloseable {

    private static final Map<String, String> SOURCES =
            Map.of("goal", "goals", "project", "projects", "feedback", "feedback");

    private final String kafka;
    private final KafkaProducer<String, String> producer;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    Sending(String kafka) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 5, "batch.size", 256 * 1024, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends all of them; returns when the broker has them. */
    void send(PublicRecords records) {
        records.each(one -> send(one, 1));
        flush();
    }

    /** Sends one, without waiting. @param version of the aggregate; must be that of the value */
    void send(Public one, long version) {
        producer.send(record(one, version), (sent, failure) -> {
            if (failure != null) {
                failed.set(failure);
            }
        });
    }

    /** Sends one and waits until the broker has it. */
    void sendNow(Public one, long version) {
        send(one, version);
        flush();
    }

    /** @throws IllegalStateException when anything could not be sent */
    void flush() {
        producer.flush();
        Exception failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    static String topic(String noun) {
        return "samverka." + (noun.equals("feedback") ? noun : noun + "s") + ".v1";
    }

    private static ProducerRecord<String, String> record(Public one, long version) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic(one.noun()), one.key(), one.value());
        String type = "se.samverka." + one.noun() + "." + one.event() + ".v1";
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        one.key() + "/" + version,
                        "ce_source",
                        "/samverka/" + SOURCES.get(one.noun()),
                        "ce_type",
                        type,
                        "ce_subject",
                        one.key(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_dataschema",
                        "urn:samverka:schema:" + type,
                        "ce_sequence",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** A plain poll loop over these topics from their beginnings to their ends. @return nanoseconds */
    long read(List<String> topics) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long start = System.nanoTime();
            while (!ends.isEmpty()) {
                consumer.poll(Duration.ofMillis(100));
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
            return System.nanoTime() - start;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
