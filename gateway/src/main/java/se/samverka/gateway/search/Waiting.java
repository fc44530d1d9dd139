package se.samverka.gateway.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Articles that changed since they were last taken in: keys and nothing else, each once. So what waits is bounded by
 * what there is, however often it changes, and the one who takes it in reads what is newest then.
 */
final class Waiting {

    private final Set<Key> keys = ConcurrentHashMap.newKeySet();

    /** Takes a change in. */
    @FunctionalInterface
    interface Taker {
        void take(Key key) throws IOException;
    }

    void add(Key key) {
        keys.add(key);
    }

    int size() {
        return keys.size();
    }

    /** Hands over what waits. What changes meanwhile, also of the same article, may wait for the next time. */
    void each(Taker taker) throws IOException {
        for (Iterator<Key> all = keys.iterator(); all.hasNext(); ) {
            Key key = all.next();
            // Before it is read: a change after the reading makes it wait again.
            all.remove();
            try {
                taker.take(key);
            } catch (IOException | RuntimeException e) {
                keys.add(key);
                throw e;
            }
        }
    }
}
