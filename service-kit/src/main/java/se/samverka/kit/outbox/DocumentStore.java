package se.samverka.kit.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of one type of aggregate. Each operation is atomic on one document and guarded by its filter; none
 * spans two. Durable (majority, journaled) when it returns; an exception leaves open whether it took effect.
 */
interface DocumentStore {

    /** The document as it is. */
    Optional<StoredDocument> read(String key);

    /** All not erased whose key starts with the prefix, in the order of their keys. */
    List<StoredDocument> readAll(String keyPrefix);

    /** Those not erased with this prefix and a mark before the time, the earliest mark first. */
    List<StoredDocument> readMarked(String mark, String keyPrefix, Instant before, int skip, int limit);

    /** How many {@link #readMarked} would find in all. */
    long countMarked(String mark, String keyPrefix, Instant before);

    /**
     * Stores state and event, if the document still has the version and the claim's token that were seen (or is still
     * absent); sets {@code pendingSince} when nothing was waiting.
     *
     * @return the document after the write; empty when it is no longer the one that was seen
     */
    Optional<StoredDocument> write(Write write);

    /**
     * Takes the claim of a document in which something waits, if the claim is free or has run out.
     *
     * @param now when a claim counts as run out
     * @return the document after; empty when there was nothing to take
     */
    Optional<StoredDocument> take(String key, Claim claim, Instant now);

    /** Prolongs the claim with this token. @return whether it is still ours */
    boolean renew(String key, Claim claim);

    /**
     * The end of a turn: empties the outbox and frees the claim, if the token still holds it and no version above
     * the last acknowledged one has come. An erased document shrinks to its key, version and last event.
     *
     * @return whether it took effect
     */
    boolean settle(String key, String token, long acknowledged);

    /**
     * The middle of a turn: removes what was acknowledged and prolongs the claim, if the token still holds it.
     *
     * @param oldest time of the oldest entry that stays
     * @return the document after; empty when the claim has gone to another
     */
    Optional<StoredDocument> drop(String key, Claim claim, long acknowledged, Instant oldest);

    /** Keys in which something waits and nobody sends, longest waiting first, at most this many. */
    List<String> due(Instant now, int limit);

    /** The keys of all documents, erased ones too. */
    List<String> keys();

    /** Present versions; keys without a document are missing. */
    Map<String, Long> versions(Collection<String> keys);

    /** What waits now. */
    Backlog backlog();

    /**
     * @param documents how many have something that waits
     * @param oldest since when the longest waits; {@link Instant#MAX} when nothing does
     */
    record Backlog(long documents, Instant oldest) {}
}
