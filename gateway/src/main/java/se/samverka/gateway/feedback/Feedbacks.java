package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/** What residents said, by municipality and by what it is about: counts, and the texts that are published. */
public final class Feedbacks {

    private final Map<String, Municipal> municipalities = new ConcurrentHashMap<>();

    Feedbacks() {}

    /** One municipality's. */
    private static final class Municipal {
        private final Map<Subject, Said> subjects = new ConcurrentHashMap<>();
        private final AtomicInteger published = new AtomicInteger();
        private volatile @Nullable Instant changed;
    }

    /** What was said about one thing. */
    public Summary summary(String municipality, Subject subject, int latest) {
        Said said = said(municipality, subject);
        return said == null ? Summary.NOTHING : said.summary(latest);
    }

    /** A part of the published texts about one thing, newest first. */
    public ListBody<PublishedComment> published(String municipality, Subject subject, Paging paging) {
        Said said = said(municipality, subject);
        List<PublishedComment> part = said == null ? List.of() : said.published(paging.skip(), paging.limit());
        int total = said == null ? 0 : said.publishedComments();
        return new ListBody<>(part, paging.page(), paging.limit(), total);
    }

    /** How many texts are published in the whole municipality. */
    public int publishedComments(String municipality) {
        Municipal municipal = municipalities.get(municipality);
        return municipal == null ? 0 : municipal.published.get();
    }

    /** When the newest change in the municipality was made; {@code null} = there was none. */
    public @Nullable Instant changed(String municipality) {
        Municipal municipal = municipalities.get(municipality);
        return municipal == null ? null : municipal.changed;
    }

    /** When the newest change of what was said about it was made; {@code null} = there was none. */
    public @Nullable Instant changed(String municipality, Subject subject) {
        Said said = said(municipality, subject);
        return said == null ? null : said.changed();
    }

    /** Takes a change over. Called by one thread. */
    void update(String municipality, @Nullable FeedbackState before, @Nullable FeedbackState after, Instant time) {
        Municipal municipal = municipalities.computeIfAbsent(municipality, code -> new Municipal());
        if (before != null) {
            Said said = subject(municipal, before.subject());
            said.remove(before);
            said.changedAt(time);
            municipal.published.addAndGet(before.publishedText() == null ? 0 : -1);
        }
        if (after != null) {
            Said said = subject(municipal, after.subject());
            said.add(after);
            said.changedAt(time);
            municipal.published.addAndGet(after.publishedText() == null ? 0 : 1);
        }
        Instant newest = municipal.changed;
        municipal.changed = newest == null || time.isAfter(newest) ? time : newest;
    }

    private static Said subject(Municipal municipal, Subject subject) {
        return municipal.subjects.computeIfAbsent(subject, one -> new Said());
    }

    private @Nullable Said said(String municipality, Subject subject) {
        Municipal municipal = municipalities.get(municipality);
        return municipal == null ? null : municipal.subjects.get(subject);
    }
}
