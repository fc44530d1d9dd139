package se.samverka.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events of projects as their owner does. */
final class ProjectOwner implements AutoCloseable {

    private static final String TOPIC = "samverka.projects.v1";

    private final String bootstrapServers;
    private final KafkaProducer<String, String> producer;

    ProjectOwner(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
    }

    void declare() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            NewTopic topic = new NewTopic(TOPIC, 3, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param name of the event's type, between prefix and version @return what its owner would call the write */
    String tells(String key, long version, String name) {
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, key, "{}");
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        key + version,
                        "ce_type",
                        "se.samverka.project." + name + ".v1",
                        "ce_time",
                        "2026-11-23T08:00:00Z",
                        "ce_sequence",
                        Long.toString(version))
                .forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return receipt(key, version);
    }

    /** The value of {@code Samverka-Written} for a write to a project. */
    static String receipt(String key, long version) {
        return TOPIC + ";" + key + ";" + version;
    }

    @Override
    public void close() {
        producer.close();
    }
}
