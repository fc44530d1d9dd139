package se.samverka.gateway.feedback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resident's text as the municipality published it.
 *
 * @param edited it differs from what was received
 * @param language of the text, {@code sv} or {@code en}; {@code null} = not stated
 * @param reply {@code null} = none
 */
public record PublishedComment(
        String id,
        String text,
        Instant publishedAt,
        boolean edited,
        FeedbackKind kind,
        @Nullable String language,
        @Nullable Reply reply,
        List<Use> uses) {

    static final Comparator<PublishedComment> NEWEST_FIRST =
            Comparator.comparing(PublishedComment::publishedAt).reversed().thenComparing(PublishedComment::id);

    static PublishedComment of(FeedbackState state) {
        return new PublishedComment(
                state.id(),
                requireNonNull(state.publishedText()),
                requireNonNull(state.publishedAt()),
                state.edited(),
                state.kind(),
                state.language(),
                state.reply(),
                state.uses());
    }
}
