package se.samverka.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import se.samverka.kit.http.Precondition;
import se.samverka.standin.database.Database;

/** The outbox on Kafka's own image, before a broker that stands still for a while: topics, order, watcher. Skipped where there is no Docker. */
@EnabledIf("se.samverka.kit.outbox.Docker#isThere")
@Testcontainers
class KafkaContainerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "samverka.contained.v1";

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.2");

    @Test
    void whatIsAcknowledgedArrivesInOrderAlsoWhenTheBrokerStoodStill() {
        try (Database database = Database.inMemory().start();
                ConfigurableApplicationContext service =
                        OwningService.start(KAFKA.getBootstrapServers(), database.connectionString(), NAME)) {
            Outbox outbox = service.getBean(Outbox.class);
            Topic topic = new Topic(KAFKA.getBootstrapServers(), NAME);
            await().atMost(PATIENCE).until(outbox::connected);
            change(service);
            await().atMost(PATIENCE).until(() -> topic.versions("k").equals(List.of(1L)));

            KAFKA.getDockerClient().pauseContainerCmd(KAFKA.getContainerId()).exec();
            assertThat(change(service).version()).isEqualTo(2);
            assertThat(change(service).version()).isEqualTo(3);
            KAFKA.getDockerClient().unpauseContainerCmd(KAFKA.getContainerId()).exec();

            await().atMost(PATIENCE).until(() -> topic.versions("k").contains(3L));
            assertThat(topic.versions("k").stream().distinct()).containsExactly(1L, 2L, 3L);
        }
    }

    private static Written<Counting> change(ConfigurableApplicationContext service) {
        return OwningService.countings(service).change(Command.onAny("k", Precondition.none()), Counting.next());
    }
}
