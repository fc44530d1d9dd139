package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import se.samverka.standin.ForkedJvm;

/** Writes and reads until it is killed, and tells each thing that the database answered, once it has. */
final class WritingProcess {

    /** So many documents go in with one command that a commit in the middle of it would be likely. */
    static final int GROUP = 20;

    private static final int COUNTING = 3;
    private static final int READING = 2;
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);

    private WritingProcess() {}

    public static void main(String[] arguments) {
        Database database = Database.onDisk(Path.of(arguments[0])).start();
        MongoClient client = Clients.patientlyTo(database);
        for (int counter = 0; counter < COUNTING; counter++) {
            int own = counter;
            Thread.ofPlatform().start(() -> count(counters(client), own));
        }
        Thread.ofPlatform().start(() -> group(groups(client)));
        for (int reader = 0; reader < READING; reader++) {
            Thread.ofPlatform().start(() -> read(counters(client)));
        }
    }

    static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("test").getCollection("counters");
    }

    static MongoCollection<Document> groups(MongoClient client) {
        return client.getDatabase("test").getCollection("groups");
    }

    private static void count(MongoCollection<Document> counters, int counter) {
        while (true) {
            long n = counters.findOneAndUpdate(eq("_id", counter), inc("n", 1L), AFTER)
                    .getLong("n");
            ForkedJvm.tell("counted " + counter + " " + n);
        }
    }

    private static void group(MongoCollection<Document> groups) {
        groups.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        for (long n = groups.countDocuments() / GROUP; true; n++) {
            groups.insertMany(group(n));
            ForkedJvm.tell("grouped " + n);
        }
    }

    /** The documents of one command. */
    static List<Document> group(long n) {
        return IntStream.range(0, GROUP)
                .mapToObj(member -> new Document("_id", n + "-" + member)
                        .append("group", n)
                        .append("key", "key " + n + "-" + member))
                .toList();
    }

    private static void read(MongoCollection<Document> counters) {
        while (true) {
            for (Document counter : counters.find()) {
                ForkedJvm.tell("saw " + counter.getInteger("_id") + " " + counter.getLong("n"));
            }
        }
    }
}
