package se.samverka.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as another system sees it, with the plain Kafka client. */
record Topic(String name, Map<String, Object> client) {

    /** On a broker that asks nobody who they are. */
    Topic(String brokers, String name) {
        this(name, Map.of("bootstrap.servers", brokers));
    }

    /** All records from the start to the present end, each partition in its order. */
    List<ConsumerRecord<String, String>> read() {
        Map<String, Object> config = new HashMap<>(client);
        config.put("allow.auto.create.topics", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<PartitionInfo> found = consumer.partitionsFor(name, Duration.ofSeconds(5));
            List<TopicPartition> partitions = found.stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Versions of each key in the order they came. */
    Map<String, List<Long>> versionsByKey() {
        Map<String, List<Long>> versions = new HashMap<>();
        for (ConsumerRecord<String, String> record : read()) {
            versions.computeIfAbsent(record.key(), key -> new ArrayList<>())
                    .add(Long.parseLong(header(record, "ce_sequence")));
        }
        return versions;
    }

    /** Versions of one key in the order they came. */
    List<Long> versions(String key) {
        return versionsByKey().getOrDefault(key, List.of());
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Sends a record again, as a sender would that was dead to the world for a while. */
    void repeat(ConsumerRecord<String, String> record) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            var unused = producer.send(
                    new ProducerRecord<>(name, record.partition(), record.key(), record.value(), record.headers()));
        }
    }
}
