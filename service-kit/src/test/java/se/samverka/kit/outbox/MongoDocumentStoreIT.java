package se.samverka.kit.outbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The real store on a real MongoDB replica set. Skipped where there is no Docker. */
@EnabledIf("se.samverka.kit.outbox.Docker#isThere")
@Testcontainers
class MongoDocumentStoreIT extends DocumentStoreContract {

    @Container
    private static final MongoDBContainer MONGODB = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private static MongoClient client;
    private static MongoDocumentStore store;

    @BeforeAll
    static void start() {
        client = MongoClients.create(MONGODB.getReplicaSetUrl());
        store = new MongoDocumentStore(client.getDatabase("test-outbox").getCollection("documents"));
        store.createIndexes(List.of("queue"));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Override
    DocumentStore store() {
        return store;
    }
}
