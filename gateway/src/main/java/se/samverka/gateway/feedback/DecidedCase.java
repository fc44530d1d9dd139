package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody has decided on, or that its author took back, as far as everyone may know it.
 *
 * @param language of the text, {@code sv} or {@code en}; {@code null} = not stated
 * @param decidedAt {@code null} = its event does not say
 * @param reason {@code null} = it is published
 * @param text as published; {@code null} = it is not
 * @param replied whether it has a public reply
 * @param uses how much it led to
 * @param withdrawn whether its author took it back
 */
public record DecidedCase(
        String id,
        Subject subject,
        FeedbackKind kind,
        @Nullable String language,
        @Nullable Instant decidedAt,
        @Nullable RejectionReason reason,
        @Nullable String text,
        boolean replied,
        int uses,
        boolean withdrawn) {

    static final Comparator<FeedbackState> NEWEST_FIRST = Comparator.comparing(
                    FeedbackState::decidedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed()
            .thenComparing(FeedbackState::id);

    static DecidedCase of(FeedbackState state) {
        return new DecidedCase(
                state.id(),
                state.subject(),
                state.kind(),
                state.language(),
                state.decidedAt(),
                state.publishedText() == null ? state.reason() : null,
                state.publishedText(),
                state.reply() != null,
                state.uses().size(),
                state.status() == FeedbackStatus.WITHDRAWN);
    }

    /** Some of them. */
    public enum Which {
        ALL,
        /** Published, and nobody has replied. */
        UNANSWERED,
        PUBLISHED,
        REJECTED,
        /** Taken back by its author when it had been decided on. */
        WITHDRAWN;

        boolean includes(FeedbackState one) {
            return switch (this) {
                case ALL -> true;
                case UNANSWERED -> one.publishedText() != null && one.reply() == null;
                case PUBLISHED -> one.publishedText() != null;
                case REJECTED -> one.status() == FeedbackStatus.REJECTED;
                case WITHDRAWN -> one.status() == FeedbackStatus.WITHDRAWN;
            };
        }
    }
}
