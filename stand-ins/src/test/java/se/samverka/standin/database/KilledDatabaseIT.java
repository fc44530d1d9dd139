package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.standin.ForkedJvm;

/** What a client was told, or saw, is there after the process was killed in the middle of its work. */
class KilledDatabaseIT {

    private static final int KILLS = 6;
    private static final long SEED = Long.getLong("samverka.seed", 20_261_123L);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedOrSeenIsLostAndNoCommandIsHalfDone() throws Exception {
        Path file = folder.resolve("data.mv");
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> told = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ForkedJvm writing = ForkedJvm.run(WritingProcess.class, file.toString())) {
                told.addAll(writing.killAfter(random.nextInt(100, 4_000)));
            }
            assertNothingIsMissing(file, told, "seed " + SEED + ", kill " + kill);
        }
    }

    private static void assertNothingIsMissing(Path file, List<String> told, String when) {
        try (Database database = Database.onDisk(file).start();
                MongoClient client = Clients.to(database)) {
            MongoCollection<Document> counters = client.getDatabase("test").getCollection("counters");
            MongoCollection<Document> groups = client.getDatabase("test").getCollection("groups");
            Map<Long, Long> counted = highest(counters);
            assertThat(ForkedJvm.numbers(told, "counted").filter(ack -> ack[1] > counted.getOrDefault(ack[0], 0L)))
                    .as(when + ": counted but lost")
                    .isEmpty();
            assertThat(ForkedJvm.numbers(told, "saw").filter(ack -> ack[1] > counted.getOrDefault(ack[0], 0L)))
                    .as(when + ": seen but lost")
                    .isEmpty();
            Set<String> ids = ids(groups);
            assertThat(ForkedJvm.numbers(told, "grouped").filter(ack -> !ids.containsAll(members(ack[0], ack[1]))))
                    .as(when + ": inserted but lost")
                    .isEmpty();
            assertThat(ids.size() % 3)
                    .as(when + ": a command of three inserts was torn")
                    .isZero();
            assertIndexFits(groups, ids, when);
        }
    }

    private static List<String> members(long writer, long n) {
        return WritingProcess.members(writer, n).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    /** The newest documents are the ones that a torn commit would have left out of the index, or only in the index. */
    private static void assertIndexFits(MongoCollection<Document> groups, Set<String> ids, String when) {
        assertThat(groups.countDocuments()).as(when).isEqualTo(ids.size());
        ids.stream()
                .skip(Math.max(0, ids.size() - 60))
                .forEach(id -> assertThat(groups.find(eq("key", "key of " + id)).first())
                        .as(when)
                        .isNotNull());
    }

    private static Map<Long, Long> highest(MongoCollection<Document> counters) {
        Map<Long, Long> highest = new HashMap<>();
        counters.find().forEach(c -> highest.put(c.getInteger("_id").longValue(), c.getLong("n")));
        return highest;
    }

    private static Set<String> ids(MongoCollection<Document> groups) {
        Set<String> ids = new HashSet<>();
        groups.find().forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }
}
