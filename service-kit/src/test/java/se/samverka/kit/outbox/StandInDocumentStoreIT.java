package se.samverka.kit.outbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.samverka.standin.database.Database;

/** The real store on the embedded stand-in for MongoDB. */
class StandInDocumentStoreIT extends DocumentStoreContract {

    private static Database database;
    private static MongoClient client;
    private static MongoDocumentStore store;

    @BeforeAll
    static void start() {
        database = Database.inMemory().start();
        client = MongoClients.create(database.connectionString());
        store = new MongoDocumentStore(client.getDatabase("test-outbox").getCollection("documents"));
        store.createIndexes(List.of("queue"));
    }

    @AfterAll
    static void stop() {
        client.close();
        database.close();
    }

    @Override
    DocumentStore store() {
        return store;
    }
}
