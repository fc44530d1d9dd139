package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said in one municipality. Changed by one thread, read by many. */
final class MunicipalFeedback {

    private final Map<Subject, Said> subjects = new ConcurrentHashMap<>();
    private final Map<Use, Ordered<PublishedComment>> used = new ConcurrentHashMap<>();
    private final Ordered<FeedbackState> decided = new Ordered<>(DecidedCase.NEWEST_FIRST);
    private final Tally tally = new Tally();
    private volatile @Nullable Instant changed;

    Tally tally() {
        return tally;
    }

    @Nullable
    Instant changed() {
        return changed;
    }

    @Nullable
    Said said(Subject subject) {
        return subjects.get(subject);
    }

    /** The published texts that led to this, newest first. @param most how many at most */
    List<PublishedComment> used(Use use, int most) {
        Ordered<PublishedComment> texts = used.get(use);
        return texts == null ? List.of() : texts.first(most);
    }

    /** What has been decided on, newest first. */
    Stream<FeedbackState> decided() {
        return decided.all().stream();
    }

    void update(@Nullable FeedbackState before, @Nullable FeedbackState after, Instant time) {
        if (before != null) {
            remove(before);
            before.shownOn().forEach(subject -> at(subject).changedAt(time));
        }
        if (after != null) {
            add(after);
            after.shownOn().forEach(subject -> at(subject).changedAt(time));
        }
        Instant newest = changed;
        changed = newest == null || time.isAfter(newest) ? time : newest;
    }

    private void add(FeedbackState state) {
        at(state.subject()).add(state);
        tally.add(state);
        if (state.isDecided()) {
            decided.add(state);
        }
        if (state.publishedText() != null) {
            PublishedComment comment = PublishedComment.of(state);
            state.uses()
                    .forEach(use -> used.computeIfAbsent(use, unused -> new Ordered<>(PublishedComment.NEWEST_FIRST))
                            .add(comment));
        }
    }

    private void remove(FeedbackState state) {
        at(state.subject()).remove(state);
        tally.remove(state);
        if (state.isDecided()) {
            decided.remove(state);
        }
        if (state.publishedText() != null) {
            PublishedComment comment = PublishedComment.of(state);
            state.uses()
                    .forEach(use -> used.computeIfPresent(use, (same, texts) -> {
                        texts.remove(comment);
                        return texts.size() == 0 ? null : texts;
                    }));
        }
    }

    private Said at(Subject subject) {
        return subjects.computeIfAbsent(subject, one -> new Said());
    }
}
