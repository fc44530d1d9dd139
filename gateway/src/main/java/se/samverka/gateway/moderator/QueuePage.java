package se.samverka.gateway.moderator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.letterbox.Place;
import se.samverka.kit.http.ListBody;

/**
 * What waits for a decision.
 *
 * @param kind that is asked for; {@code null} = all
 * @param waiting how many wait of each kind
 * @param rows the longest waiting first
 * @param administers whether the person can hand out what is held of somebody
 * @param saved whether the person has just erased one
 */
public record QueuePage(
        Desk desk,
        Municipality municipality,
        @Nullable FeedbackKind kind,
        Map<FeedbackKind, Integer> waiting,
        ListBody<Row> rows,
        boolean administers,
        boolean saved) {

    /** The order in which kinds are offered: what shuts somebody out first. */
    private static final List<FeedbackKind> URGENT =
            List.of(FeedbackKind.ACCESSIBILITY, FeedbackKind.ERROR, FeedbackKind.QUESTION, FeedbackKind.COMMENT);

    /**
     * One case.
     *
     * @param address of the case
     * @param text as it was received
     * @param language of the text; {@code null} = not stated
     * @param age how long it has waited
     * @param appeal why its author asks for a second look; {@code null} = it is the first
     */
    public record Row(
            String id,
            String address,
            long version,
            Place place,
            FeedbackKind kind,
            MarkedText text,
            @Nullable String language,
            Age age,
            Instant since,
            @Nullable String appeal) {}

    /** The kinds, in the order in which they are offered. */
    public List<FeedbackKind> kinds() {
        return URGENT;
    }

    /** How many wait in all. */
    public int waitingInAll() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }
}
