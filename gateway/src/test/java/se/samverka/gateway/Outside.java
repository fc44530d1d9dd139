package se.samverka.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.consume.Incoming;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;

/** Everything around a gateway under test: a real broker, an owner's producer, and clients. */
public final class Outside implements AutoCloseable {

    private final Broker broker;
    private final KafkaProducer<String, byte[]> owner;
    private final HttpClient client = HttpClient.newHttpClient();

    private Outside(Broker broker) {
        this.broker = broker;
        this.owner = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "linger.ms",
                        "0",
                        // A new topic may refuse the first batch and take the second: the first is then out of order
                        // for good.
                        "max.in.flight.requests.per.connection",
                        "1"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Starts a broker with its data in this folder. */
    public static Outside start(Path folder) {
        return new Outside(Broker.start(BrokerSettings.in(folder)));
    }

    /** The broker, to be stopped and started. */
    public Broker broker() {
        return broker;
    }

    /** Declares the topics as their owners do. */
    public void declareTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            List<NewTopic> topics = Stream.of(
                            GoalFixtures.TOPIC,
                            IndicatorFixtures.TOPIC,
                            ProjectFixtures.TOPIC,
                            FeedbackFixtures.TOPIC,
                            LessonFixtures.TOPIC)
                    .flatMap(topic ->
                            Stream.of(new NewTopic(topic, 3, (short) 1), new NewTopic(topic + ".dead", 1, (short) 1)))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    /** Publishes as the owner does, and waits for the acknowledgement. */
    public void publish(Incoming event) throws Exception {
        owner.send(record(event)).get();
    }

    /** Publishes many, in this order, and waits for the last acknowledgement. */
    public void publishAll(List<Incoming> events) {
        events.forEach(event -> owner.send(record(event)));
        owner.flush();
    }

    private static ProducerRecord<String, byte[]> record(Incoming event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), event.value());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_source", "/samverka/goals",
                        "ce_type", event.type(),
                        "ce_subject", event.key(),
                        "ce_time", event.time().toString(),
                        "ce_sequence", Long.toString(event.version()),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Starts a gateway on this broker. @param settings {@code --name=value} */
    public ConfigurableApplicationContext gateway(String... settings) {
        return gatewayOn(broker.bootstrapServers(), settings);
    }

    /** Starts a gateway on free ports unless told another, with or without a broker at this address. */
    public static ConfigurableApplicationContext gatewayOn(String bootstrapServers, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            all.add("--server.port=0");
        }
        all.add("--management.server.port=0");
        all.add("--spring.kafka.bootstrap-servers=" + bootstrapServers);
        return ServiceKit.run(GatewayApplication.class, "gateway", all.toArray(String[]::new));
    }

    /** Where a gateway listens. */
    public static URI address(ConfigurableApplicationContext gateway, String path) {
        return URI.create("http://localhost:" + gateway.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Where a gateway's health is. */
    public static URI management(ConfigurableApplicationContext gateway, String path) {
        return URI.create("http://localhost:" + gateway.getEnvironment().getProperty("local.management.port") + path);
    }

    /** A GET. @param headers names and values in turn */
    public HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        owner.close(Duration.ZERO);
        broker.close();
    }
}
