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
        List<Use> uses) {

    /** Whether its author can still add or change a text. */
    public boolean open() {
        return status == FeedbackStatus.COUNTED || status == FeedbackStatus.PENDING;
    }
}
