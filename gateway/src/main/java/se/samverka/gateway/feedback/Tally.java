package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.Moderation.Answers;
import se.samverka.gateway.feedback.Moderation.Decision;
import se.samverka.gateway.frame.Municipality;

/** The counts of one municipality, kept up with every change. */
final class Tally {

    private final Map<Decision, Integer> decisions = zeros(Decision.class);
    private final Map<RejectionReason, Integer> reasons = zeros(RejectionReason.class);
    private final Map<FeedbackKind, Integer> waiting = zeros(FeedbackKind.class);
    private final Votes helped = new Votes();
    private final Votes useful = new Votes();
    private int published;
    private int voices;
    private int appealed;
    private int withdrawn;
    private int takenBack;
    private int replied;
    private int used;

    /** Answers of one sort. */
    private static final class Votes {
        private int yes;
        private int no;

        private void count(@Nullable Boolean vote, int by) {
            yes += Boolean.TRUE.equals(vote) ? by : 0;
            no += Boolean.FALSE.equals(vote) ? by : 0;
        }

        private Answers answers() {
            return new Answers(yes, no);
        }
    }

    synchronized void add(FeedbackState state) {
        count(state, 1);
    }

    synchronized void remove(FeedbackState state) {
        count(state, -1);
    }

    /** How many texts are published. */
    synchronized int published() {
        return published;
    }

    /** How many texts are published that are not about the site. */
    synchronized int voices() {
        return voices;
    }

    /** How many have been decided on. */
    synchronized int decided(DecidedCase.Which which) {
        int rejected = decisions.getOrDefault(Decision.REJECTED, 0);
        return switch (which) {
            case ALL -> published + rejected + takenBack;
            case UNANSWERED -> published - replied;
            case PUBLISHED -> published;
            case REJECTED -> rejected;
            case WITHDRAWN -> takenBack;
        };
    }

    /** How many texts of each kind wait for a decision. */
    synchronized Map<FeedbackKind, Integer> waiting() {
        return new EnumMap<>(waiting);
    }

    synchronized Moderation moderation(Municipality municipality, @Nullable Instant changed) {
        return new Moderation(
                municipality,
                new EnumMap<>(decisions),
                new EnumMap<>(reasons),
                waiting.values().stream().mapToInt(Integer::intValue).sum(),
                appealed,
                withdrawn,
                replied,
                helped.answers(),
                used,
                useful.answers(),
                new Moderation.Freshness(changed));
    }

    private void count(FeedbackState state, int by) {
        switch (state.status()) {
            case PUBLISHED -> countPublished(state, by);
            case REJECTED -> countRejected(state, by);
            case APPEALED -> appealed += by;
            case WITHDRAWN -> {
                withdrawn += by;
                takenBack += state.isTakenBack() ? by : 0;
            }
            case COUNTED, PENDING -> {
                // Nothing has been decided on it.
            }
        }
        if (state.waits()) {
            waiting.merge(state.kind(), by, Integer::sum);
        }
        if (state.counts()) {
            useful.count(state.useful(), by);
        }
    }

    private void countPublished(FeedbackState state, int by) {
        published += by;
        voices += state.kind().isAboutTheSite() ? 0 : by;
        decisions.merge(state.edited() ? Decision.PUBLISHED_EDITED : Decision.PUBLISHED, by, Integer::sum);
        used += state.uses().isEmpty() ? 0 : by;
        if (state.reply() != null) {
            replied += by;
            helped.count(state.replyHelped(), by);
        }
    }

    private void countRejected(FeedbackState state, int by) {
        decisions.merge(Decision.REJECTED, by, Integer::sum);
        if (state.reason() != null) {
            reasons.merge(state.reason(), by, Integer::sum);
        }
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> words) {
        Map<E, Integer> zeros = new EnumMap<>(words);
        for (E word : words.getEnumConstants()) {
            zeros.put(word, 0);
        }
        return zeros;
    }
}
