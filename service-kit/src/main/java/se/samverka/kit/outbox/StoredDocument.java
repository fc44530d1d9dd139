package se.samverka.kit.outbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate's document: state and outbox in one, since the database promises no more than one document at a time.
 *
 * @param key the document's id
 * @param version how many times it changed, at least 1
 * @param state private state as JSON values; {@code null} once erased
 * @param outbox what is not known to have reached Kafka, oldest first
 * @param claim who sends; {@code null} when nobody does. It may have run out
 * @param last the newest event, kept so that it can be sent once more
 * @param remembered requests that may come again, oldest first
 */
record StoredDocument(
        String key,
        long version,
        @Nullable Map<String, Object> state,
        List<Entry> outbox,
        @Nullable Claim claim,
        Entry last,
        List<Remembered> remembered) {

    /** Whether this turn is still the one that sends. */
    boolean heldBy(String token) {
        return claim != null && claim.token().equals(token);
    }

    /** Size of what waits, in bytes of payload. */
    long waitingBytes() {
        return outbox.stream().mapToLong(entry -> entry.payload().length).sum();
    }
}
