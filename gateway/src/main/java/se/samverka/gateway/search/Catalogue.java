package se.samverka.gateway.search;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes articles from the library into the index. */
final class Catalogue {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

    private final Index index;
    private final Library library;
    private final Counter failures;
    private volatile boolean stopped;

    /** @param failures counts articles that could not be made */
    Catalogue(Index index, Library library, Counter failures) {
        this.index = index;
        this.library = library;
        this.failures = failures;
    }

    /**
     * All there are, by all processors. After a failure it can be called again: then nothing of the call before is under way any longer.
     *
     * @return whether they were all taken in; not, when {@link #stop} came before the end
     * @throws IOException the first failure; what was not taken in by then is left
     */
    boolean takeAll() throws IOException {
        // Not so, when this was tried before and failed on the way.
        boolean nothingThere = index.documents() == 0;
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        for (FoundKind kind : library.kinds()) {
            library.keys(kind).parallel().forEach(key -> take(key, nothingThere, failure));
        }
        Exception first = failure.get();
        if (first instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (first != null) {
            throw new IOException("the articles could not all be taken in", first);
        }
        return !stopped;
    }

    /** A failure ends it for all and is not thrown here: that would leave others at work behind our back. */
    private void take(Key key, boolean nothingThere, AtomicReference<@Nullable Exception> failure) {
        if (stopped || failure.get() != null) {
            return;
        }
        try {
            if (nothingThere) {
                add(key);
            } else {
                take(key);
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void add(Key key) throws IOException {
        Optional<Article> article = find(key);
        if (article.isPresent()) {
            index.add(article.get());
        }
    }

    /** Ends {@link #takeAll} soon: nobody waits for it any longer. */
    void stop() {
        stopped = true;
    }

    /** The newest of this one, in the place of what was known of it. */
    void take(Key key) throws IOException {
        Optional<Article> article = find(key);
        if (article.isPresent()) {
            index.put(article.get());
        } else {
            index.remove(key);
        }
    }

    private Optional<Article> find(Key key) {
        try {
            return library.find(key);
        } catch (RuntimeException e) {
            failures.increment();
            log.error("{} could not be made searchable", key, e);
            return Optional.empty();
        }
    }
}
