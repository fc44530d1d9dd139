package se.samverka.gateway.search;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes articles from the library into the index. */
final class Catalogue {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

    private final Index index;
    private final Library library;
    private final Counter failures;

    /** @param failures counts articles that could not be made */
    Catalogue(Index index, Library library, Counter failures) {
        this.index = index;
        this.library = library;
        this.failures = failures;
    }

    /** All there are, by all processors: at a start there is nothing else for them to do. */
    void takeAll() throws IOException {
        // Not so, when this was tried before and failed on the way.
        boolean nothingThere = index.documents() == 0;
        try {
            for (FoundKind kind : library.kinds()) {
                library.keys(kind).parallel().forEach(key -> take(key, nothingThere));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void take(Key key, boolean nothingThere) {
        try {
            if (nothingThere) {
                Optional<Article> article = find(key);
                if (article.isPresent()) {
                    index.add(article.get());
                }
            } else {
                take(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
