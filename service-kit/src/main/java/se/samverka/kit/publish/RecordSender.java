package se.samverka.kit.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.ProducerMessageHandlerCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.kafka.outbound.KafkaProducerMessageHandler;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The one class that sends to Kafka: through the producers of Spring Cloud Stream's Kafka binder, with a future for each
 * record, since the outbox may send a record only when the one before it is acknowledged.
 */
public final class RecordSender
        implements ProducerMessageHandlerCustomizer<KafkaProducerMessageHandler<?, ?>>, SmartLifecycle {

    private final Map<String, KafkaTemplate<byte[], byte[]>> templates = new ConcurrentHashMap<>();
    private final ObjectProvider<BindingService> bindings;
    private volatile boolean running;

    /** @param bindings asked for late: the binder itself is made with this customizer */
    RecordSender(ObjectProvider<BindingService> bindings) {
        this.bindings = bindings;
    }

    /** Takes the binder's own template when a binding is made. Called by the binder. */
    @Override
    public void configure(KafkaProducerMessageHandler<?, ?> handler, String destination) {
        templates.put(destination, template(handler));
    }

    /** The binder makes its producers with byte arrays for key and value unless told otherwise, and we do not. */
    @SuppressWarnings("unchecked")
    private static KafkaTemplate<byte[], byte[]> template(KafkaProducerMessageHandler<?, ?> handler) {
        return (KafkaTemplate<byte[], byte[]>) handler.getKafkaTemplate();
    }

    /**
     * Binds a topic, which must exist. Takes as long as Kafka takes to answer.
     *
     * @throws RuntimeException the binder's, when Kafka does not answer or the topic is not there
     */
    public synchronized void bind(String topic) {
        if (!templates.containsKey(topic)) {
            bindings.getObject().bindProducer(new DirectChannel(), topic);
            if (!templates.containsKey(topic)) {
                throw new IllegalStateException("the binder made no producer for " + topic);
            }
        }
    }

    /** Whether records for this topic can be handed over. */
    public boolean bound(String topic) {
        return templates.containsKey(topic);
    }

    /**
     * Hands a record over.
     *
     * @return completes when all in-sync replicas have it; fails when that is not known in time, or when the topic is
     *     not bound yet
     */
    public CompletableFuture<?> send(String topic, String key, Map<String, String> headers, byte[] value) {
        KafkaTemplate<byte[], byte[]> template = templates.get(topic);
        if (template == null) {
            return CompletableFuture.failedFuture(new IllegalStateException(topic + " is not bound yet"));
        }
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return template.send(record);
        } catch (RuntimeException e) {
            // Kafka's own refusals (buffer full, no metadata in time) come as exceptions from send itself.
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Closes the producers; who still has something to send has stopped before. */
    @Override
    public synchronized void stop() {
        running = false;
        templates.keySet().forEach(topic -> bindings.getObject().unbindProducers(topic));
        templates.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Phases.PRODUCERS;
    }
}
