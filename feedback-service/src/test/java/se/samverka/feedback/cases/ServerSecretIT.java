package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import se.samverka.standin.database.Database;

class ServerSecretIT {

    @Test
    void isMadeOnceForAllInstances() {
        try (Database database = Database.inMemory().start();
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoDatabase ours = client.getDatabase("ours");
            Queue<String> derived = new ConcurrentLinkedQueue<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 20; i++) {
                    threads.execute(() -> derived.add(derived(new ServerSecret(ours), "a")));
                }
            }
            assertThat(derived).hasSize(20).containsOnly(derived.element());
            assertThat(ours.getCollection("secrets").countDocuments()).isEqualTo(1);
            assertThat(ours.getCollection("secrets")
                            .find()
                            .first()
                            .get("bits", Binary.class)
                            .length())
                    .as("256 bits")
                    .isEqualTo(32);

            ServerSecret known = new ServerSecret(ours);
            assertThat(derived(known, "a")).isEqualTo(derived.element()).isEqualTo(derived(known, "a"));
            assertThat(derived(known, "b")).isNotEqualTo(derived.element());
            assertThat(derived(new ServerSecret(client.getDatabase("others")), "a"))
                    .isNotEqualTo(derived.element());
        }
    }

    private static String derived(ServerSecret secret, String text) {
        byte[] bytes = new byte[AuthorToken.RANDOM_BYTES];
        secret.derive(text, bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
