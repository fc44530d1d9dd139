package se.samverka.standin.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That it is used where it may be, and nowhere else. */
class SparseIndexTest {

    private static final Document IS_THERE = new Document("marks.due", new Document("$exists", true));
    private static final Document IS_EARLY = new Document("marks.due", new Document("$lt", 7));
    private static final Document OTHER = new Document("version", 3);

    private final SparseIndex index =
            new SparseIndex("due", List.of(new IndexKey("marks.due", true), new IndexKey("_id", true)));

    @Test
    void isUsedWhereOnlyWhatHasTheFieldCanFit() {
        assertThat(List.of(IS_THERE, IS_EARLY, new Document("$and", List.of(OTHER, IS_THERE))))
                .allMatch(index::canHandle);
    }

    @Test
    void isNotUsedWhereWhatLacksItMayFit() {
        assertThat(List.of(
                        new Document(),
                        OTHER,
                        new Document("marks.due", new Document("$exists", false)),
                        new Document("marks.due", null),
                        new Document("marks.due", new Document("$ne", 7)),
                        new Document("$or", List.of(IS_THERE, OTHER))))
                .noneMatch(index::canHandle);
    }

    @Test
    void knowsWhatHasTheField() {
        Document due = new Document("_id", "a").append("marks", new Document("due", 3));
        Document notDue = new Document("_id", "a").append("marks", new Document("other", 3));
        index.add(due, 1L, null);
        index.add(new Document("_id", "b"), 2L, null);
        assertThat(index.getPositions(IS_THERE)).containsExactly(1L);

        index.updateInPlace(due, notDue, 1L, null);
        assertThat(index.getPositions(IS_THERE)).isEmpty();
        index.updateInPlace(notDue, due, 1L, null);
        assertThat(index.remove(due)).isEqualTo(1L);
        assertThat(index.getCount()).isZero();
    }
}
