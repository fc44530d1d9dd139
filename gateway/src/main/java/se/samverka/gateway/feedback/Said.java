package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said about one goal or project. */
final class Said {

    private final Ordered<PublishedComment> published = new Ordered<>(PublishedComment.NEWEST_FIRST);
    private final Ordered<PublishedComment> voices = new Ordered<>(PublishedComment.NEWEST_FIRST);
    private int yes;
    private int no;
    private @Nullable Instant changed;

    synchronized void changedAt(Instant time) {
        changed = changed == null || time.isAfter(changed) ? time : changed;
    }

    synchronized @Nullable Instant changed() {
        return changed;
    }

    synchronized void add(FeedbackState state) {
        count(state, 1);
        if (state.publishedText() != null) {
            PublishedComment comment = PublishedComment.of(state);
            published.add(comment);
            if (!state.kind().isAboutTheSite()) {
                voices.add(comment);
            }
        }
    }

    synchronized void remove(FeedbackState state) {
        count(state, -1);
        if (state.publishedText() != null) {
            PublishedComment comment = PublishedComment.of(state);
            published.remove(comment);
            voices.remove(comment);
        }
    }

    synchronized Summary summary(int latest) {
        return new Summary(new Summary.Useful(yes, no), published.size(), published.first(latest), voices(latest));
    }

    synchronized Voices voices(int latest) {
        return new Voices(voices.size(), voices.first(latest));
    }

    List<PublishedComment> published() {
        return published.all();
    }

    private void count(FeedbackState state, int one) {
        if (state.counts()) {
            if (Boolean.TRUE.equals(state.useful())) {
                yes += one;
            } else {
                no += one;
            }
        }
    }
}
