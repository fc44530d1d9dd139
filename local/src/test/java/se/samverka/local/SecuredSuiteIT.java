package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samverka.local.SecuredSuite.FEEDBACK;
import static se.samverka.local.SecuredSuite.GOALS;
import static se.samverka.local.SecuredSuite.PROJECTS;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Every service does its work with exactly the rights at Kafka that the operators' page lists, and can do nothing else there. */
class SecuredSuiteIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HERE = "/api/v1/municipalities/1781";

    @TempDir
    static Path folder;

    private static SecuredSuite suite;

    @BeforeAll
    static void start() {
        suite = new SecuredSuite(folder);
        for (String reader : List.of("goals-service", "projects-service", "feedback-service", "gateway")) {
            await().atMost(PATIENCE).until(() -> suite.caughtUp(reader));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        suite.close();
    }

    @Test
    void whatIsWrittenIsShownAndWatched() throws Exception {
        String goal = HERE + "/goals/7";
        suite.client.put(goal + "/assessment", suite.token, 0, Client.assessment(1));
        String project = suite.client
                .post(HERE + "/projects", suite.token, "p", """
                        {"name":"Cykelköket","kind":"OTHER","role":"OWNER","goals":[11]}""")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> comment(project).statusCode() == 201);
        String id =
                JsonMapper.shared().readTree(comment(project).body()).get("id").asString();
        suite.client.write(
                "POST", HERE + "/feedback/" + id + "/decision", suite.token, 1, "{\"decision\":\"PUBLISH\"}");

        await().atMost(PATIENCE).until(() -> suite.client.get(goal).body().contains("nr 1"));
        await().atMost(PATIENCE)
                .until(() -> suite.client.get(project + "/feedback").body().contains("Bra kök"));
        for (String owner : List.of("goals-service", "projects-service", "feedback-service")) {
            await().atMost(PATIENCE).until(() -> suite.behind(owner) < 1);
        }
    }

    private static HttpResponse<String> comment(String project) throws Exception {
        return suite.client.open("POST", project + "/feedback", "{\"comment\":\"Bra kök\"}");
    }

    @Test
    void whatNobodyCanReadIsSetAside() throws Exception {
        send("projects-service", PROJECTS, "1781/p");
        send("goals-service", GOALS, "1781/1");
        send("feedback-service", FEEDBACK, "1781/f");
        // The gateway reads all three; projects- and feedback-service read the first as well.
        await().atMost(PATIENCE).until(() -> letters(PROJECTS) == 3 && letters(GOALS) == 1 && letters(FEEDBACK) == 1);
    }

    private static long letters(String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(SecuredSuite.OPERATOR, "nobody's")) {
            return consumer
                    .endOffsets(consumer.partitionsFor(topic + ".dead").stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(end -> end)
                    .sum();
        }
    }

    @Test
    void nobodyWritesOrReadsWhatIsNotTheirs() {
        assertThatThrownBy(() -> send("feedback-service", PROJECTS, "1781/p"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        for (String topic : List.of(GOALS, PROJECTS, FEEDBACK)) {
            assertThatThrownBy(() -> send("gateway", topic, "1781/1"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        try (KafkaConsumer<String, String> consumer = consumer("feedback-service", "samverka.watch.samverka.goals")) {
            assertThatThrownBy(() -> consumer.partitionsFor(GOALS)).isInstanceOf(TopicAuthorizationException.class);
        }
        try (KafkaConsumer<String, String> consumer = consumer("gateway", "samverka.watch.samverka.goals")) {
            assertThat(consumer.partitionsFor(GOALS)).isNotEmpty();
            consumer.subscribe(List.of(GOALS));
            assertThatThrownBy(() -> consumer.poll(PATIENCE)).isInstanceOf(GroupAuthorizationException.class);
        }
    }

    /** Sends what is no event, under a service's name. */
    private static void send(String service, String topic, String key) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(suite.broker.client(service), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, "no event")).get(10, TimeUnit.SECONDS);
        }
    }

    private static KafkaConsumer<String, String> consumer(String service, String group) {
        Map<String, Object> settings = new HashMap<>(suite.broker.client(service));
        settings.put("group.id", group);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
