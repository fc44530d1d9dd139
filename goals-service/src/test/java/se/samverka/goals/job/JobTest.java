package se.samverka.goals.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import se.samverka.goals.job.Job.Item;

class JobTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void nineteenAreKeptBesideTheLast() {
        List<Job> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(failed("j" + i, 500));
        }
        assertThat(Job.kept(all))
                .hasSize(Job.PAST)
                .extracting(Job::id)
                .startsWith("j0")
                .endsWith("j18");
        assertThat(Job.kept(all)).extracting(Job::request).containsOnly("hash");
    }

    @Test
    void fewerAreKeptWhenVeryMuchOfThemFailed() {
        List<Job> all = List.of(failed("j0", 10_000), failed("j1", 10_000), failed("j2", 1), failed("j3", 0));
        assertThat(Job.kept(all)).extracting(Job::id).containsExactly("j0", "j1");
        Document document =
                new Document("job", JobBson.write(failed("j", 10_000))).append("past", JobBson.write(Job.kept(all)));
        assertThat(bytes(document)).as("of the 16 MB of a document").isLessThan(10_000_000);
    }

    private static int bytes(Document document) {
        return new RawBsonDocument(document.toBsonDocument(), new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
    }

    private static Job failed(String id, int items) {
        List<Item> all = IntStream.range(0, items)
                .mapToObj(i -> new Item("N%05d".formatted(i), ""))
                .toList();
        Map<String, String> why =
                all.stream().collect(Collectors.toMap(Item::id, item -> "Kolada cannot be reached. ".repeat(6)));
        return Job.begun(id, "hash", all, NOW).advanced(items, why).ended(NOW);
    }
}
