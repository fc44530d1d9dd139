package se.samverka.standin.database;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** The library's database with {@link IdIndex}, and with {@link SparseIndex} where it builds none. */
final class IndexedDatabase extends H2Database {

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        Index<Object> index = super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        boolean ofIds = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        return ofIds ? new IdIndex(index) : index;
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return sparse ? new SparseIndex(name, keys) : super.openOrCreateSecondaryIndex(collection, name, keys, false);
    }
}
