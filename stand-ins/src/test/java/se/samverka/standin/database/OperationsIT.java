package se.samverka.standin.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The operations that an outbox inside a document is made of, as MongoDB does them. */
@ParameterizedClass
@EnumSource(Place.class)
class OperationsIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
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
    void aGuardedUpdateSetsUnsetsAndPushesInOneStep() {
        things.insertOne(new Document("_id", "1781/17").append("version", 3L).append("old", "x"));

        Document after = things.findOneAndUpdate(
                and(eq("_id", "1781/17"), eq("version", 3L)),
                combine(
                        set("version", 4L),
                        set("claim", new Document("token", "t1").append("until", Date.from(NOON))),
                        set("pendingSince", Date.from(NOON)),
                        unset("old"),
                        push("outbox", entry(4))),
                AFTER);

        assertThat(after.getLong("version")).isEqualTo(4L);
        assertThat(after).doesNotContainKey("old");
        assertThat(after.getEmbedded(List.of("claim", "token"), String.class)).isEqualTo("t1");
        assertThat(after.getDate("pendingSince").toInstant()).isEqualTo(NOON);
        assertThat(after.getList("outbox", Document.class))
                .extracting("version")
                .containsExactly(4L);
        assertThat(things.find(eq("_id", "1781/17")).first()).isEqualTo(after);
    }

    @Test
    void aGuardedUpdateOfAnotherVersionFindsNothingAndChangesNothing() {
        things.insertOne(new Document("_id", "a").append("version", 3L));

        assertThat(things.findOneAndUpdate(and(eq("_id", "a"), eq("version", 2L)), set("version", 9L), AFTER))
                .isNull();
        assertThat(things.find(eq("_id", "a")).first().getLong("version")).isEqualTo(3L);
    }

    @Test
    void aDottedClaimGuardsTheSettle() {
        things.insertOne(held("a", 7));

        assertThat(settle("a", "other", 7)).isNull();
        assertThat(settle("a", "mine", 6)).isNull();
        Document settled = settle("a", "mine", 7);

        assertThat(settled).doesNotContainKeys("claim", "pendingSince");
        assertThat(settled.getList("outbox", Document.class)).isEmpty();
    }

    private Document settle(String id, String token, long version) {
        return things.findOneAndUpdate(
                and(eq("_id", id), eq("claim.token", token), eq("version", version)),
                combine(set("outbox", List.of()), unset("claim"), unset("pendingSince")),
                AFTER);
    }

    @Test
    void whatWasAcknowledgedIsPulledFromAnArrayOfDocuments() {
        things.insertOne(held("a", 7));

        Document after = things.findOneAndUpdate(
                and(eq("_id", "a"), eq("claim.token", "mine")),
                combine(
                        pull("outbox", new Document("version", new Document("$lte", 6L))),
                        set("claim.until", Date.from(NOON.plusSeconds(5)))),
                AFTER);

        assertThat(after.getList("outbox", Document.class))
                .extracting("version")
                .containsExactly(7L);
        assertThat(after.getEmbedded(List.of("claim", "until"), Date.class).toInstant())
                .isEqualTo(NOON.plusSeconds(5));
        assertThat(after.getEmbedded(List.of("claim", "token"), String.class)).isEqualTo("mine");
    }

    @Test
    void aHistoryIsBoundedByPushWithSlice() {
        things.insertOne(new Document("_id", "a").append("history", List.of(1, 2, 3)));

        things.updateOne(eq("_id", "a"), pushEach("history", List.of(4, 5), new PushOptions().slice(-3)));

        assertThat(things.find().first().getList("history", Integer.class)).containsExactly(3, 4, 5);
    }

    @Test
    void theSweepFindsWhatIsPendingForLong() {
        things.insertOne(held("old", 2).append("pendingSince", Date.from(NOON.minusSeconds(60))));
        things.insertOne(held("new", 2).append("pendingSince", Date.from(NOON)));
        things.insertOne(new Document("_id", "quiet").append("version", 1L));

        assertThat(ids(things.find(and(exists("pendingSince"), lt("pendingSince", Date.from(NOON))))))
                .containsExactly("old");
        assertThat(ids(things.find(exists("pendingSince", false)))).containsExactly("quiet");
        assertThat(ids(things.find(exists("pendingSince"))
                        .sort(ascending("pendingSince"))
                        .limit(1)))
                .containsExactly("old");
    }

    @Test
    void manyAreFoundByIdWithOnlyTheFieldsAskedFor() {
        for (String id : List.of("a", "b", "c")) {
            things.insertOne(held(id, 5));
        }

        List<Document> found = things.find(in("_id", "a", "c", "absent"))
                .projection(include("version"))
                .sort(ascending("_id"))
                .into(new ArrayList<>());

        assertThat(found)
                .containsExactly(
                        new Document("_id", "a").append("version", 5L), new Document("_id", "c").append("version", 5L));
    }

    @Test
    void aPrefixOfIdsIsFoundByRangeAndByExpression() {
        for (String id : List.of("1780/17", "1781/1", "1781/17", "1782/1", "0114/3")) {
            things.insertOne(new Document("_id", id));
        }

        assertThat(ids(things.find(and(gte("_id", "1781/"), lt("_id", "17810"))).sort(ascending("_id"))))
                .containsExactly("1781/1", "1781/17");
        assertThat(ids(things.find(regex("_id", "^1781/")).sort(ascending("_id"))))
                .containsExactly("1781/1", "1781/17");
        assertThat(ids(things.find().sort(ascending("_id")).limit(2))).containsExactly("0114/3", "1780/17");
    }

    @Test
    void anIdIsTakenOnce() {
        things.insertOne(new Document("_id", "a").append("n", 1));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", "a").append("n", 2)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11_000));
        assertThat(things.find().first().getInteger("n")).isEqualTo(1);
    }

    @Test
    void anUpsertThatLosesTheRaceIsADuplicate() {
        things.insertOne(new Document("_id", "a").append("version", 1L));

        assertThatThrownBy(() -> things.updateOne(
                        and(eq("_id", "a"), eq("version", 0L)), set("version", 1L), new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11_000));
    }

    @Test
    void indexesAreAcceptedAndUniqueOnesHold() {
        things.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        things.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        things.insertOne(new Document("_id", "a").append("key", "k"));
        things.insertOne(new Document("_id", "without"));
        things.insertOne(new Document("_id", "without too"));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", "b").append("key", "k")))
                .isInstanceOf(MongoWriteException.class);
        things.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        assertThat(things.find(eq("key", "k")).first().getString("_id")).isEqualTo("a");
    }

    @Test
    void bytesNumbersAndDatesComeBackAsTheyWere() {
        Document one = new Document("_id", "a")
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("long", Long.MAX_VALUE)
                .append("date", Date.from(NOON))
                .append("nothing", null)
                .append("nested", new Document("list", List.of(new Document("x", 1))));
        things.insertOne(one);

        assertThat(things.find().first()).isEqualTo(one);
    }

    @Test
    void aReplacementIsGuardedToo() {
        things.insertOne(new Document("_id", "a").append("version", 1L).append("gone", true));

        assertThat(things.replaceOne(and(eq("_id", "a"), eq("version", 0L)), new Document("version", 9L))
                        .getMatchedCount())
                .isZero();
        things.replaceOne(eq("_id", "a"), new Document("version", 2L), new ReplaceOptions());

        assertThat(things.find().first()).isEqualTo(new Document("_id", "a").append("version", 2L));
    }

    @Test
    void aLongAnswerComesInBatches() {
        things.insertMany(
                IntStream.range(0, 250).mapToObj(i -> new Document("_id", i)).toList());

        assertThat(things.find().sort(ascending("_id")).batchSize(100).into(new ArrayList<>()))
                .extracting("_id")
                .containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList());
        assertThat(things.countDocuments(lte("_id", 9))).isEqualTo(10);
    }

    @Test
    void theServerGreetsAsToday() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(client.getDatabase("test")
                        .runCommand(new Document("ping", 1))
                        .get("ok", Number.class)
                        .intValue())
                .isEqualTo(1);
    }

    private static Document held(String id, long version) {
        return new Document("_id", id)
                .append("version", version)
                .append("claim", new Document("token", "mine").append("until", Date.from(NOON)))
                .append("pendingSince", Date.from(NOON))
                .append("outbox", List.of(entry(version - 2), entry(version - 1), entry(version)));
    }

    private static Document entry(long version) {
        return new Document("version", version)
                .append("type", "happened")
                .append("payload", new Binary(new byte[] {(byte) version}));
    }

    private static List<String> ids(Iterable<Document> documents) {
        List<String> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    @Test
    void whatAFilterSaysBesideTheIdCountsHoweverItIsWritten() {
        things.insertMany(
                List.of(new Document("_id", "a").append("version", 1), new Document("_id", "b").append("version", 2)));
        assertThat(things.find(and(eq("_id", "a"), eq("version", 1))).first()).isNotNull();
        assertThat(things.find(and(eq("_id", "a"), eq("version", 2))).first()).isNull();
        assertThat(things.find(new Document("_id", "a").append("version", 2)).first())
                .isNull();
        assertThat(things.find(and(eq("_id", "a"), eq("_id", "b"))).first()).isNull();
        assertThat(things.find(and(gte("_id", "a"), eq("version", 2))).first()).containsEntry("_id", "b");
        assertThat(things.updateOne(and(eq("_id", "b"), exists("claim", false)), set("claim", 1))
                        .getMatchedCount())
                .isEqualTo(1);
        assertThat(things.updateOne(and(eq("_id", "b"), exists("claim", false)), set("claim", 2))
                        .getMatchedCount())
                .isZero();
        assertThat(things.findOneAndUpdate(and(eq("_id", "b"), eq("version", 2)), set("version", 3), AFTER))
                .containsEntry("version", 3)
                .containsEntry("claim", 1);
        assertThat(things.deleteOne(and(eq("_id", "b"), eq("version", 2))).getDeletedCount())
                .isZero();
        assertThat(things.countDocuments(and(eq("_id", "b"), eq("version", 3)))).isEqualTo(1);
    }
}
