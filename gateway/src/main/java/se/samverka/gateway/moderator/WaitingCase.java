package se.samverka.gateway.moderator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.feedback.Subject;

/**
 * A case that waits for a decision: what we read of the owner's queue.
 *
 * @param text as it was received
 * @param language of the text; {@code null} = not stated
 * @param waitingSince when the text came, or the appeal
 * @param appeal why its author asks for a second look; {@code null} = it is the first
 */
record WaitingCase(
        String id,
        long version,
        String text,
        Subject subject,
        Instant receivedAt,
        Instant waitingSince,
        List<Hint> hints,
        FeedbackKind kind,
        @Nullable String language,
        FeedbackStatus status,
        @Nullable Boolean useful,
        @Nullable String appeal) {

    /** A part of the queue, the longest waiting first. @param total how many wait in all */
    record Queue(List<WaitingCase> items, int page, int limit, int total) {}
}
