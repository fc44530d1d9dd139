package se.samverka.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.http.Precondition;
import se.samverka.standin.broker.Broker;
import se.samverka.standin.broker.BrokerSettings;
import se.samverka.standin.database.Database;

/** A restore of an older backup: every reader comes to the restored state, less what was erased since. */
class RepublishIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void afterARestoreTheTopicTellsTheRestoredState() throws Exception {
        try (Broker broker = Broker.start(BrokerSettings.in(folder.resolve("kafka")));
                Database database = Database.inMemory().start();
                ConfigurableApplicationContext service = OwningService.start(
                        broker.bootstrapServers(), database.connectionString(), "samverka.restored.v1")) {
            Topic topic = new Topic(broker.bootstrapServers(), "samverka.restored.v1");
            Outbox outbox = service.getBean(Outbox.class);
            await().atMost(PATIENCE).until(outbox::connected);
            Aggregates<Counting> countings = OwningService.countings(service);
            MongoCollection<Document> documents =
                    service.getBean(MongoDatabase.class).getCollection("countings");

            change(countings, "kept", 3);
            change(countings, "erased", 2);
            await().atMost(PATIENCE).until(() -> topic.read().size() == 5);
            List<Document> backup = documents.find().into(new ArrayList<>());

            change(countings, "kept", 2);
            change(countings, "young", 1);
            countings.change(Command.on("erased", Precondition.none()), now -> Change.erasure(Counting.ERASED));
            await().atMost(PATIENCE).until(() -> topic.read().size() == 9);

            documents.deleteMany(new Document());
            documents.insertMany(backup);
            assertThat(restoredAtStart(broker, database)).isEqualTo(3);
            outbox.republish();
            assertThat(restoredAtStart(broker, database)).isZero();

            assertThat(last(topic, "kept").value()).isEqualTo("{\"key\":\"kept\",\"version\":6,\"number\":3}");
            assertThat(last(topic, "erased").value()).isEqualTo("{\"key\":\"erased\",\"version\":4}");
            assertThat(Topic.header(last(topic, "erased"), "ce_type")).isEqualTo(Counting.ERASED);
            assertThat(last(topic, "young").value()).isEqualTo("{\"key\":\"young\",\"version\":2}");
            assertThat(countings.load("kept").version()).isEqualTo(6);
            assertThat(countings.load("erased").erased()).isTrue();
            assertThat(countings.load("young").erased()).isTrue();
        }
    }

    /** How many keys another instance finds below what was sent, all of which this one's watcher had read before. */
    private static double restoredAtStart(Broker broker, Database database) {
        try (ConfigurableApplicationContext service =
                OwningService.start(broker.bootstrapServers(), database.connectionString(), "samverka.restored.v1")) {
            Gauge restored = service.getBean(MeterRegistry.class)
                    .get("samverka.watch.restored")
                    .gauge();
            return await().atMost(PATIENCE).until(restored::value, found -> !Double.isNaN(found));
        }
    }

    private static void change(Aggregates<Counting> countings, String key, int times) {
        for (int i = 0; i < times; i++) {
            countings.change(Command.onAny(key, Precondition.none()), Counting.next());
        }
    }

    private static ConsumerRecord<String, String> last(Topic topic, String key) {
        return topic.read().stream()
                .filter(record -> record.key().equals(key))
                .toList()
                .getLast();
    }
}
