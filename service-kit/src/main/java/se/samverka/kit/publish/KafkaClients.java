package se.samverka.kit.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Kafka clients beside the binder's, for what the binder cannot do; with the same address and credentials. */
public final class KafkaClients {

    private final KafkaProperties properties;

    /** @param properties {@code spring.kafka.*} */
    public KafkaClients(KafkaProperties properties) {
        this.properties = properties;
    }

    /** A consumer of bytes that creates no topic, commits nothing by itself and begins at the start. */
    public Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(properties.buildConsumerProperties());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.putAll(more);
        return new KafkaConsumer<>(config);
    }

    /** Settings for an admin client. */
    public Map<String, Object> admin() {
        return properties.buildAdminProperties();
    }
}
