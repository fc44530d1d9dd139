package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class ConcurrentClientsIT {

    private static final int THREADS = 8;
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    @Parameter
    Place place;

    @TempDir
    Path folder;

    private Database database;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void connect() {
        database = place.start(folder);
        client = Clients.to(database);
        things = client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void noTwoIncrementsAnswerTheSameNumber() throws Exception {
        things.insertOne(new Document("_id", "counter").append("n", 0));
        Set<Integer> answers = ConcurrentHashMap.newKeySet();

        inThreads(thread -> {
            for (int i = 0; i < 1_000; i++) {
                answers.add(things.findOneAndUpdate(eq("_id", "counter"), inc("n", 1), AFTER)
                        .getInteger("n"));
            }
            return null;
        });

        assertThat(answers).hasSize(THREADS * 1_000);
    }

    @Test
    void versionGuardedWritersLoseNothingOfEachOther() throws Exception {
        long each = 50;
        things.insertOne(new Document("_id", "a").append("version", 0L).append("log", List.of()));

        inThreads(thread -> {
            for (int i = 0; i < each; i++) {
                decideAndStore(thread + "/" + i);
            }
            return null;
        });

        Document end = things.find().first();
        assertThat(end.getLong("version")).isEqualTo(THREADS * each);
        List<Document> log = end.getList("log", Document.class);
        assertThat(log).extracting("version").containsExactlyElementsOf(versions(THREADS * each));
        assertThat(log).extracting("who").doesNotHaveDuplicates();
    }

    /** Reads, decides, writes if nobody was faster, and begins again otherwise: as a service does, with more patience. */
    private void decideAndStore(String who) {
        Document after = null;
        while (after == null) {
            long seen = things.find(eq("_id", "a")).first().getLong("version");
            after = things.findOneAndUpdate(
                    and(eq("_id", "a"), eq("version", seen)),
                    combine(
                            set("version", seen + 1),
                            push("log", new Document("version", seen + 1).append("who", who))),
                    AFTER);
        }
        List<Document> log = after.getList("log", Document.class);
        assertThat(log.getLast().getString("who")).isEqualTo(who);
        assertThat(log).hasSize((int) (long) after.getLong("version"));
    }

    @Test
    void nobodySeesHalfAnUpdate() throws Exception {
        things.insertOne(new Document("_id", "a").append("first", 0).append("last", 0));
        AtomicBoolean done = new AtomicBoolean();

        inThreads(thread -> {
            if (thread == 0) {
                for (int i = 1; i <= 1_000; i++) {
                    things.updateOne(eq("_id", "a"), combine(set("first", i), set("last", i)));
                }
                done.set(true);
            }
            while (!done.get()) {
                Document seen = things.find(eq("_id", "a")).first();
                assertThat(seen.getInteger("first")).isEqualTo(seen.getInteger("last"));
            }
            return null;
        });

        assertThat(things.find().first().getInteger("last")).isEqualTo(1_000);
    }

    private static List<Long> versions(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private interface Work {
        Void in(int thread) throws Exception;
    }

    private static void inThreads(Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(() -> work.in(number));
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }
}
