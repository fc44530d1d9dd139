package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import se.samverka.standin.ForkedJvm;

/** Writes and reads until it is killed, and tells each thing that the database answered, once it has. */
final class WritingProcess {

    static final int WRITERS = 4;
    static final int READERS = 2;

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);

    private WritingProcess() {}

    public static void main(String[] arguments) {
        Database database = Database.onDisk(Path.of(arguments[0])).start();
        MongoClient client = Clients.to(database);
        MongoDatabase test = client.getDatabase("test");
        test.getCollection("groups").createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            Thread.ofPlatform().start(() -> write(test, own));
        }
        for (int reader = 0; reader < READERS; reader++) {
            Thread.ofPlatform().start(() -> read(test));
        }
    }

    /** Counts one document up and inserts three others with one command, over and over. */
    private static void write(MongoDatabase test, int writer) {
        MongoCollection<Document> counters = test.getCollection("counters");
        MongoCollection<Document> groups = test.getCollection("groups");
        while (true) {
            long n = counters.findOneAndUpdate(eq("_id", writer), inc("n", 1L), AFTER)
                    .getLong("n");
            ForkedJvm.tell("counted " + writer + " " + n);
            groups.insertMany(members(writer, n));
            ForkedJvm.tell("grouped " + writer + " " + n);
        }
    }

    static List<Document> members(long writer, long n) {
        return Stream.of("a", "b", "c")
                .map(member -> writer + "-" + n + "-" + member)
                .map(id -> new Document("_id", id).append("key", "key of " + id).append("text", "x".repeat(200)))
                .toList();
    }

    private static void read(MongoDatabase test) {
        while (true) {
            for (Document counter : test.getCollection("counters").find()) {
                ForkedJvm.tell("saw " + counter.getInteger("_id") + " " + counter.getLong("n"));
            }
        }
    }
}
