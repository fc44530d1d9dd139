package se.samverka.standin.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The library's index of ids, used also where a filter says more than the id: a guarded write would read the whole
 * collection otherwise. What is found by the id is held against the whole filter by whoever asks.
 */
final class IdIndex extends Index<Object> {

    private static final String ID = "_id";

    private final Index<Object> index;

    IdIndex(Index<Object> index) {
        super(index.getName(), index.getKeys(), false);
        this.index = index;
    }

    @Override
    public boolean canHandle(Document query) {
        return index.canHandle(query) || id(query) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return index.getPositions(index.canHandle(query) ? query : new Document(ID, id(query)));
    }

    /** The one id that a document must have to fit; {@code null} when the filter names none. */
    private static @Nullable Object id(Document query) {
        Object id = query.get(ID);
        if (id instanceof String) {
            return id;
        }
        if (query.get("$and") instanceof Collection<?> parts) {
            for (Object part : parts) {
                Object found = part instanceof Document document ? id(document) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        index.add(document, position, collection);
    }

    @Override
    public @Nullable Object remove(Document document) {
        return index.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        index.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        index.updateInPlace(before, after, position, collection);
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        index.drop();
    }
}
