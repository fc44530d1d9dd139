package se.samverka.standin.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents have a field at all, held in memory: what waits to be sent, and the marks of queues and clocks, are looked for every second and would have the
 * whole collection read each time. The library accepts an index that is not unique and builds none. What is found is held against the whole filter by whoever asks.
 */
final class SparseIndex extends Index<Object> {

    /** What only a field that is there can fulfil. */
    private static final Set<String> COMPARISONS = Set.of("$lt", "$lte", "$gt", "$gte");

    private static final int BYTES_EACH = 8;

    private final String field;
    private final Map<Object, Object> positions = new LinkedHashMap<>();

    /** @param keys of which the first counts */
    SparseIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return needs(query);
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        return List.copyOf(positions.values());
    }

    /** Whether a document must have the field to fit. */
    private boolean needs(Document query) {
        if (query.get(field) instanceof Document condition) {
            if (Boolean.TRUE.equals(condition.get("$exists"))) {
                return true;
            }
            if (condition.entrySet().stream()
                    .anyMatch(one -> COMPARISONS.contains(one.getKey()) && one.getValue() != null)) {
                return true;
            }
        }
        return query.get("$and") instanceof Collection<?> parts
                && parts.stream().anyMatch(part -> part instanceof Document document && needs(document));
    }

    private boolean has(Document document) {
        Object value = document;
        for (String name : field.split("\\.")) {
            if (!(value instanceof Document inner) || !inner.containsKey(name)) {
                return false;
            }
            value = inner.get(name);
        }
        return true;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Nothing is forbidden: it is not unique.
        return;
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        if (has(document)) {
            positions.put(document.get("_id"), position);
        }
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        return positions.remove(document.get("_id"));
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Nothing is forbidden: it is not unique.
        return;
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        positions.remove(before.get("_id"));
        add(after, position, collection);
    }

    @Override
    public synchronized long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount() * BYTES_EACH;
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }
}
