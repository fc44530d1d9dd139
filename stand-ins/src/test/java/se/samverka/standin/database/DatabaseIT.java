package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.standin.PortTakenException;

class DatabaseIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Place.class)
    void aClientFindsItsDataAgainAfterAStopAndAStart(Place place) {
        try (Database database = place.start(folder);
                MongoClient client = Clients.to(database)) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", "a"));
            String address = database.connectionString();

            database.stop();
            assertThat(database.isRunning()).isFalse();
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "lost")))
                    .isInstanceOf(MongoException.class);

            database.start();
            await().atMost(Duration.ofSeconds(15))
                    .ignoreExceptions()
                    .until(() -> things.countDocuments() == 1
                            && things.find(eq("_id", "a")).first() != null);
            assertThat(database.connectionString()).isEqualTo(address);
        }
    }

    @Test
    void aFileIsOpenInOneDatabaseAtATime() {
        Path file = folder.resolve("data.mv");
        try (Database first = Database.onDisk(file).start()) {
            assertThatThrownBy(() -> Database.onDisk(file).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.toString());
            assertThat(first.isRunning()).isTrue();
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseSettings settings = Database.inMemory().port(taken.getLocalPort());

            assertThatThrownBy(settings::start)
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("" + taken.getLocalPort());
        }
    }

    @Test
    void closingEndsEveryThread() {
        Set<Thread> before = liveThreads();
        Database database = Database.inMemory().start();
        try (MongoClient client = Clients.to(database)) {
            client.getDatabase("test").getCollection("things").insertOne(new Document("_id", 1));
            assertThat(liveThreads()).hasSizeGreaterThan(before.size());
        }

        database.close();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(liveThreads().stream()
                                .filter(thread -> !before.contains(thread))
                                .collect(Collectors.toSet()))
                        .isEmpty());
    }

    @Test
    void theFileStaysSmallHoweverOftenTheSameIsWritten() throws Exception {
        Path file = folder.resolve("data.mv");
        try (Database database = Database.onDisk(file).start();
                MongoClient client = Clients.to(database)) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            for (int id = 0; id < 20; id++) {
                things.insertOne(new Document("_id", id).append("text", "x".repeat(1_000)));
            }
            for (int i = 0; i < 6_000; i++) {
                things.updateOne(eq("_id", i % 20), set("n", i));
            }

            // Without reuse of space each update would leave its own 4 KB or more behind: over 24 MB.
            assertThat(Files.size(file)).isLessThan(4L * 1024 * 1024);
        }
    }

    private static Set<Thread> liveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && !thread.getName().startsWith("awaitility"))
                .collect(Collectors.toSet());
    }
}
