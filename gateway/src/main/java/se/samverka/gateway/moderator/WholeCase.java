package se.samverka.gateway.moderator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.feedback.RejectionReason;
import se.samverka.gateway.feedback.Reply;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.feedback.Use;

/**
 * A case as moderators may see it: what we read of the owner's answer.
 *
 * @param comment as it was received; {@code null} = there is only a vote
 * @param name of the author, never published; {@code null} = not stated
 * @param email of the author, never published; {@code null} = not stated
 * @param publishedText {@code null} = it is not public
 * @param reply also when it is not public; {@code null} = none
 * @param replyHelped what its author says of the reply; {@code null} = nothing
 * @param appeal {@code null} = none was made
 * @param decisions newest first
 */
public record WholeCase(
        long version,
        String id,
        Subject subject,
        FeedbackKind kind,
        @Nullable String language,
        @Nullable Boolean useful,
        @Nullable String comment,
        List<Hint> hints,
        @Nullable String name,
        @Nullable String email,
        FeedbackStatus status,
        Instant receivedAt,
        @Nullable Instant waitingSince,
        @Nullable String publishedText,
        boolean edited,
        @Nullable Reply reply,
        @Nullable Boolean replyHelped,
        @Nullable Appeal appeal,
        List<PastDecision> decisions,
        List<Use> uses) {

    /** Why its author asked for a second look. */
    public record Appeal(String text, Instant appealedAt) {}

    /** What a moderator decides. */
    public enum Verdict {
        PUBLISH,
        REJECT
    }

    /** One decision. @param publishedText {@code null} = as it was received, or not published */
    public record PastDecision(
            Verdict decision,
            @Nullable String publishedText,
            @Nullable RejectionReason reason,
            @Nullable String note,
            Instant decidedAt) {}

    /** The text as it was received, marked. */
    public MarkedText marked() {
        return MarkedText.of(text(), hints);
    }

    /** The text as it was received; empty = there is only a vote. */
    String text() {
        return Objects.requireNonNullElse(comment, "");
    }
}
