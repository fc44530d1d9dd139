package se.samverka.gateway.letterbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.feedback.RejectionReason;
import se.samverka.gateway.feedback.Reply;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.feedback.Use;

/**
 * A case as its author may see it: what we read of the owner's answer.
 *
 * @param language of the text; {@code null} = not stated
 * @param comment the author's own text; {@code null} = none
 * @param reason why it is not published
 * @param replyHelped {@code null} = not said
 * @param appeal {@code null} = none was made
 * @param decisions newest first; the second is final
 */
public record AuthorCase(
        String municipality,
        Subject subject,
        FeedbackKind kind,
        @Nullable String language,
        @Nullable Boolean useful,
        @Nullable String comment,
        @Nullable String name,
        @Nullable String email,
        FeedbackStatus status,
        Instant receivedAt,
        @Nullable RejectionReason reason,
        @Nullable String publishedText,
        boolean edited,
        @Nullable Reply reply,
        @Nullable Boolean replyHelped,
        boolean appealable,
        @Nullable Appeal appeal,
        List<Decision> decisions,
        List<Use> uses) {

    /** Copies the list; an owner that tells of no decisions is one of an older version. */
    public AuthorCase {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }

    /** Why its author asked for a second look. */
    public record Appeal(String text, Instant appealedAt) {}

    /** What was decided. @param reason {@code null} = it is published */
    public record Decision(@Nullable RejectionReason reason, Instant decidedAt) {}

    /** Whether its author can still add or change a text. */
    public boolean open() {
        return status == FeedbackStatus.COUNTED || status == FeedbackStatus.PENDING;
    }

    /** What was decided, as it came to be: the oldest first. */
    public List<Decision> course() {
        return decisions.reversed();
    }

    /** Whether it was looked at twice: nothing of what was decided will change. */
    public boolean decidedTwice() {
        return decisions.size() > 1 && (status == FeedbackStatus.PUBLISHED || status == FeedbackStatus.REJECTED);
    }
}
