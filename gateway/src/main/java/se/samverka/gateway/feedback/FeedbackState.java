package se.samverka.gateway.feedback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.PublishedState;

/** What we read of a feedback event: the state after the change. Schema: {@code feedback-state.v1}. */
record FeedbackState(
        long version,
        String municipality,
        String id,
        Subject subject,
        FeedbackKind kind,
        @Nullable String language,
        @Nullable Boolean useful,
        FeedbackStatus status,
        @Nullable Instant decidedAt,
        @Nullable RejectionReason reason,
        @Nullable String publishedText,
        @Nullable Instant publishedAt,
        boolean edited,
        @Nullable Reply reply,
        @Nullable Boolean replyHelped,
        List<Use> uses)
        implements PublishedState {

    /** What the schema requires must be there: an event without it is broken. */
    FeedbackState {
        requireNonNull(municipality, "municipality");
        requireNonNull(id, "id");
        requireNonNull(subject, "subject");
        requireNonNull(kind, "kind");
        requireNonNull(status, "status");
        uses = uses.stream().distinct().toList();
        if ((status == FeedbackStatus.PUBLISHED) != (publishedText != null && publishedAt != null)) {
            throw new IllegalArgumentException("a text is published or it is not");
        }
    }

    @Override
    public String key() {
        return municipality + "/" + id;
    }

    /** What has a page that shows something of it: what it is about, and what it led to. */
    Set<Subject> shownOn() {
        return uses.isEmpty()
                ? Set.of(subject)
                : Stream.concat(Stream.of(subject), uses.stream().map(Use::place))
                        .collect(Collectors.toSet());
    }

    /** Whether a moderator has to decide on its text. */
    boolean waits() {
        return status == FeedbackStatus.PENDING || status == FeedbackStatus.APPEALED;
    }

    /** Whether somebody has decided on its text, and that stands, or its author took it back after that. */
    boolean isDecided() {
        return status == FeedbackStatus.PUBLISHED || status == FeedbackStatus.REJECTED || isTakenBack();
    }

    /** Whether its author took it back when it had been decided on. */
    boolean isTakenBack() {
        return status == FeedbackStatus.WITHDRAWN && decidedAt != null;
    }

    /** Whether its vote counts; one that was taken back does not. */
    boolean counts() {
        return useful != null && status != FeedbackStatus.WITHDRAWN;
    }
}
