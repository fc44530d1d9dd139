package se.samverka.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another municipal system: reads a topic from offset 0 and keeps the newest of each key, as the contract tells it to. */
final class Records {

    private Records() {}

    /** Every record there is now, of every partition. */
    static List<ConsumerRecord<String, String>> all(Installation at, String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", at.kafka()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
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

    /** Writes what is no event, as somebody who must not have the right to could. @return its topic/partition/offset */
    static String spoil(Installation at, String topic, String key) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", at.kafka()), new StringSerializer(), new StringSerializer())) {
            RecordMetadata place =
                    producer.send(new ProducerRecord<>(topic, key, "no event")).get(10, TimeUnit.SECONDS);
            return topic + "/" + place.partition() + "/" + place.offset();
        }
    }

    /** The newest record of each key: greater versions win, whatever the order. */
    static Map<String, ConsumerRecord<String, String>> newest(Installation at, String topic) {
        Map<String, ConsumerRecord<String, String>> newest = new HashMap<>();
        for (ConsumerRecord<String, String> record : all(at, topic)) {
            newest.merge(record.key(), record, (old, now) -> version(now) > version(old) ? now : old);
        }
        return newest;
    }

    static long version(ConsumerRecord<String, String> record) {
        return Long.parseLong(header(record, "ce_sequence"));
    }

    static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
