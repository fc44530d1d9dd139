package se.samverka.gateway.moderator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.feedback.Reply;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.feedback.Use;

/**
 * A case as a public record that may be handed out, its author masked: what we read of the owner's answer.
 *
 * @param comment as it was received; {@code null} = there is only a vote
 * @param hints what else of the text may have to be masked
 * @param named whether its author gave a name
 * @param addressed whether its author gave an address
 * @param decisions newest first
 */
public record Disclosed(
        String id,
        Subject subject,
        FeedbackKind kind,
        @Nullable String language,
        @Nullable Boolean useful,
        @Nullable String comment,
        List<Hint> hints,
        boolean named,
        boolean addressed,
        FeedbackStatus status,
        Instant receivedAt,
        @Nullable String publishedText,
        @Nullable Reply reply,
        WholeCase.@Nullable Appeal appeal,
        List<Hint> appealHints,
        List<WholeCase.PastDecision> decisions,
        List<Use> uses) {

    /** The text as it was received, marked. */
    public MarkedText marked() {
        return MarkedText.of(Objects.requireNonNullElse(comment, ""), hints);
    }

    /** Why its author asked for a second look, marked. */
    public MarkedText markedAppeal() {
        return MarkedText.of(appeal == null ? "" : appeal.text(), appealHints);
    }
}
