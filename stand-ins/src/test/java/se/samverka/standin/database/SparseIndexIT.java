package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The same things done to a collection with sparse indexes and to one without, whose answers are right: the whole of it is read. */
@ParameterizedClass
@EnumSource(Place.class)
class SparseIndexIT {

    private static final List<String> FIELDS = List.of("pending", "marks.due");

    @Parameter
    Place place;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void findsWhatReadingTheWholeCollectionFinds() {
        for (int life = 0; life < 3; life++) {
            try (Database database = place.start(folder);
                    MongoClient client = Clients.to(database)) {
                MongoDatabase both = client.getDatabase("test");
                if (life > 0) {
                    compare(both);
                }
                for (int i = 0; i < 400; i++) {
                    change(both);
                    if (i == 100) {
                        FIELDS.forEach(field -> both.getCollection("indexed")
                                .createIndex(Indexes.ascending(field, "_id"), new IndexOptions().sparse(true)));
                    }
                    if (i % 20 == 0) {
                        compare(both);
                    }
                }
            }
        }
    }

    private void change(MongoDatabase both) {
        String id = "k" + random.nextInt(40);
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        int what = random.nextInt(5);
        Date moment = random.nextInt(6) == 0 ? null : new Date(random.nextInt(1_000));
        for (String name : List.of("indexed", "plain")) {
            MongoCollection<Document> things = both.getCollection(name);
            switch (what) {
                case 0 ->
                    things.replaceOne(
                            eq("_id", id),
                            new Document("version", 1).append("pending", moment),
                            new ReplaceOptions().upsert(true));
                case 1 ->
                    things.replaceOne(
                            eq("_id", id),
                            new Document("version", 1).append("marks", new Document("due", moment)),
                            new ReplaceOptions().upsert(true));
                case 2 -> things.updateOne(eq("_id", id), set(field, moment));
                case 3 -> things.updateOne(eq("_id", id), unset(field));
                default -> things.deleteOne(eq("_id", id));
            }
        }
    }

    private void compare(MongoDatabase both) {
        for (String field : FIELDS) {
            Date moment = new Date(random.nextInt(1_000));
            List<Bson> filters = List.of(
                    exists(field),
                    exists(field, false),
                    lt(field, moment),
                    and(gte(field, moment), lte("_id", "k20")),
                    and(exists(field), or(exists("version", false), gt("_id", "k10"))),
                    or(exists(field), eq("version", 1)),
                    eq(field, null));
            for (Bson filter : filters) {
                assertThat(found(both.getCollection("indexed"), filter, field))
                        .as(filter.toBsonDocument().toJson())
                        .isEqualTo(found(both.getCollection("plain"), filter, field));
                assertThat(both.getCollection("indexed").countDocuments(filter))
                        .isEqualTo(both.getCollection("plain").countDocuments(filter));
            }
        }
    }

    private static List<Document> found(MongoCollection<Document> things, Bson filter, String field) {
        return things.find(filter).sort(Sorts.ascending(field, "_id")).into(new ArrayList<>());
    }
}
