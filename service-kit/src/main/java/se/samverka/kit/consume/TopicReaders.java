package se.samverka.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import se.samverka.kit.publish.KafkaClients;
import se.samverka.kit.trace.Traces;

/** Makes readers of topics. Declare what it makes as a bean: it starts and stops with the application. */
public final class TopicReaders {

    private final KafkaClients clients;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Traces traces;

    TopicReaders(KafkaClients clients, DeadLetters deadLetters, MeterRegistry meters, Traces traces) {
        this.clients = clients;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.traces = traces;
    }

    /** A reader of these topics from their start. @param applier its turns are taken by one thread */
    public WholeTopics wholeTopics(List<String> topics, Applier applier) {
        Map<String, Object> config = Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        Taking taking = new Taking(topics, applier, deadLetters::bury, traces, meters);
        return new TopicReader(() -> clients.consumer(config), topics, taking, meters);
    }
}
