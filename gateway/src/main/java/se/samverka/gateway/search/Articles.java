package se.samverka.gateway.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be found of one topic's aggregates; each noun that can be found has one. */
public interface Articles {

    /** What all of them are. */
    FoundKind kind();

    /** The topic whose records change them. */
    String topic();

    /** Keys of all there may be articles of; others may come while they are read. */
    Stream<String> keys();

    /**
     * The newest of this aggregate.
     *
     * @param key of its records
     * @return empty when nothing of it is public, or nothing is known of it
     */
    Optional<Article> find(String key);

    /**
     * What it is called, in each language: the same as {@link Article#title()}, for less where a whole article costs much.
     *
     * @param key of its records
     * @return empty as {@link #find}
     */
    default Optional<List<Wording>> title(String key) {
        return find(key).map(Article::title);
    }
}
