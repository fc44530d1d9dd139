package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;

/** What residents said, by municipality and by what it is about: counts, and the texts that are published. */
public final class Feedbacks {

    /** Of a municipality where nobody has said anything; never changed. */
    private static final MunicipalFeedback NOTHING = new MunicipalFeedback();

    private final Map<String, MunicipalFeedback> municipalities = new ConcurrentHashMap<>();

    Feedbacks() {}

    /** What was said about one thing. */
    public Summary summary(String municipality, Subject subject, int latest) {
        Said said = said(municipality, subject);
        return said == null ? Summary.NOTHING : said.summary(latest);
    }

    /** The published texts that are about the site and were sent from this thing's page, newest first. @param most how many at most */
    public List<PublishedComment> faults(String municipality, Subject subject, int most) {
        return published(municipality, subject).stream()
                .filter(comment -> comment.kind().isAboutTheSite())
                .limit(most)
                .toList();
    }

    /** The published texts about one thing as its page shows them. @param latest how many at most */
    public Voices voices(String municipality, Subject subject, int latest) {
        return summary(municipality, subject, latest).voices();
    }

    /** The published texts about one thing, newest first. */
    public List<PublishedComment> published(String municipality, Subject subject) {
        Said said = said(municipality, subject);
        return said == null ? List.of() : said.published();
    }

    /** The published texts that led to this, newest first. @param most how many at most */
    public List<PublishedComment> used(String municipality, Use use, int most) {
        return of(municipality).used(use, most);
    }

    /** A part of what has been decided on in the whole municipality, newest first. */
    public ListBody<DecidedCase> decided(String municipality, DecidedCase.Which which, Paging paging) {
        MunicipalFeedback municipal = of(municipality);
        List<DecidedCase> part = municipal
                .decided()
                .filter(which::includes)
                .skip(paging.skip())
                .limit(paging.limit())
                .map(DecidedCase::of)
                .toList();
        return new ListBody<>(
                part, paging.page(), paging.limit(), municipal.tally().decided(which));
    }

    /** How many texts of each kind wait for a decision. */
    public Map<FeedbackKind, Integer> waiting(String municipality) {
        return of(municipality).tally().waiting();
    }

    /** How many texts are published in the whole municipality. */
    public int publishedComments(String municipality) {
        return of(municipality).tally().published();
    }

    /** The same less those that are about the site. */
    public int voices(String municipality) {
        return of(municipality).tally().voices();
    }

    /** How a municipality deals with what is said. */
    public Moderation moderation(Municipality municipality) {
        MunicipalFeedback municipal = of(municipality.code());
        return municipal.tally().moderation(municipality, municipal.changed());
    }

    /** When the newest change in the municipality was made; {@code null} = there was none. */
    public @Nullable Instant changed(String municipality) {
        return of(municipality).changed();
    }

    /**
     * When the newest change of what is shown of it on this thing's page was made; {@code null} = there was none. What led
     * to its assessment or evaluation is shown there, too.
     */
    public @Nullable Instant changed(String municipality, Subject subject) {
        Said said = said(municipality, subject);
        return said == null ? null : said.changed();
    }

    /** Takes a change over. Called by one thread. */
    void update(String municipality, @Nullable FeedbackState before, @Nullable FeedbackState after, Instant time) {
        municipalities
                .computeIfAbsent(municipality, code -> new MunicipalFeedback())
                .update(before, after, time);
    }

    private MunicipalFeedback of(String municipality) {
        return municipalities.getOrDefault(municipality, NOTHING);
    }

    private @Nullable Said said(String municipality, Subject subject) {
        return of(municipality).said(subject);
    }
}
