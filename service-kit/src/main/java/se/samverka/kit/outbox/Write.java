package se.samverka.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One guarded write: it takes effect only on the document that was read.
 *
 * @param key the document
 * @param seen the document the decision was made on; {@code null} when there was none
 * @param state the new state; {@code null} erases it
 * @param marks by what the new state is looked for; none once erased
 * @param entry the event, its version one above the seen one
 * @param claim taken with the write; {@code null} leaves the claim as it was seen
 * @param remembered the requests to remember from now on
 */
record Write(
        String key,
        @Nullable StoredDocument seen,
        @Nullable Map<String, Object> state,
        Map<String, Instant> marks,
        Entry entry,
        @Nullable Claim claim,
        List<Remembered> remembered) {}
