package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.standin.ForkedJvm;

/** What a client was told, or saw, is there after the process was killed in the middle of its work. */
class KilledDatabaseIT {

    private static final int KILLS = Integer.getInteger("samverka.kills", 4);
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
                MongoClient client = Clients.patientlyTo(database)) {
            Map<Long, Long> counted = counted(client);
            assertThat(ForkedJvm.numbers(told, "counted").filter(n -> n[1] > counted.getOrDefault(n[0], 0L)))
                    .as(when + ": counted but lost")
                    .isEmpty();
            assertThat(ForkedJvm.numbers(told, "saw").filter(n -> n[1] > counted.getOrDefault(n[0], 0L)))
                    .as(when + ": seen but lost")
                    .isEmpty();

            Map<Long, Integer> sizes = groupSizes(client);
            assertThat(ForkedJvm.numbers(told, "grouped").filter(n -> !sizes.containsKey(n[0])))
                    .as(when + ": inserted but lost")
                    .isEmpty();
            assertThat(sizes)
                    .as(when + ": inserted in part")
                    .allSatisfy((group, size) -> assertThat(size).isEqualTo(WritingProcess.GROUP));
            sizes.keySet().stream().max(Long::compare).ifPresent(newest -> assertIsIndexed(client, newest, when));
        }
    }

    /** A torn commit would have left the newest documents out of the index, or the index ahead of the documents. */
    private static void assertIsIndexed(MongoClient client, long newest, String when) {
        MongoCollection<Document> groups = WritingProcess.groups(client);
        for (Document member : WritingProcess.group(newest)) {
            assertThat(groups.find(eq("key", member.getString("key"))).first())
                    .as(when)
                    .isEqualTo(member);
        }
        groups.insertMany(WritingProcess.group(newest + 1));
        assertThat(groups.deleteMany(eq("group", newest + 1)).getDeletedCount())
                .as(when)
                .isEqualTo(WritingProcess.GROUP);
    }

    private static Map<Long, Long> counted(MongoClient client) {
        Map<Long, Long> counted = new HashMap<>();
        WritingProcess.counters(client)
                .find()
                .forEach(counter -> counted.put(counter.getInteger("_id").longValue(), counter.getLong("n")));
        return counted;
    }

    private static Map<Long, Integer> groupSizes(MongoClient client) {
        Map<Long, Integer> sizes = new HashMap<>();
        WritingProcess.groups(client).find().forEach(member -> sizes.merge(member.getLong("group"), 1, Integer::sum));
        return sizes;
    }
}
