package se.samverka.standin.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counting, which drivers do by an aggregation: the library would make a document of all there are before it looks at the filter, while its {@code count} uses
 * indexes.
 *
 * @param collection in which to count
 * @param filter of what is counted
 */
record Counting(String collection, Document filter) {

    private static final Document GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

    /** The counting that a command is; {@code null} when it is another. */
    static @Nullable Counting of(Document command) {
        if (!(command.get("aggregate") instanceof String collection)
                || !(command.get("pipeline") instanceof List<?> stages)
                || stages.size() != 2
                || !(stages.getFirst() instanceof Document first)
                || !(stages.getLast() instanceof Document last)
                || !(first.get("$match") instanceof Document filter)) {
            return null;
        }
        return GROUP.equals(last.get("$group")) ? new Counting(collection, filter) : null;
    }

    /** The same as a command of the library. */
    Document command() {
        return new Document("count", collection).append("query", filter);
    }

    /** The library's answer as that of the aggregation. */
    Document answer(String database, Document counted) {
        Object number = counted.get("n");
        List<Document> groups = number instanceof Number some && some.longValue() == 0
                ? List.of()
                : List.of(new Document("_id", 1).append("n", number));
        Document cursor =
                new Document("id", 0L).append("ns", database + "." + collection).append("firstBatch", groups);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
