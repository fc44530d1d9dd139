package se.samverka.gateway.feedback;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;

/**
 * How a municipality deals with what residents say, in numbers; as JSON it is the answer of the API. What stands there is
 * what is held now: a case that was erased, by hand or by rule, is in none of them, and an appealed one waits again.
 *
 * @param decisions those in force, by what was decided
 * @param reasons of the rejections in force
 * @param waiting texts that nobody has decided on, appeals among them
 * @param appealed appeals that nobody has decided on
 * @param withdrawn what its author took back
 * @param replied published texts with a reply
 * @param helped what their authors say of the replies
 * @param used published texts that an assessment or evaluation rests on
 * @param useful answers to "was this useful?", on all pages together
 * @param freshness when the newest change that is counted was made; {@code null} = there was none
 */
public record Moderation(
        Municipality municipality,
        Map<Decision, Integer> decisions,
        Map<RejectionReason, Integer> reasons,
        int waiting,
        int appealed,
        int withdrawn,
        int replied,
        Answers helped,
        int used,
        Answers useful,
        Freshness freshness) {

    /** What can be decided on a text. */
    public enum Decision {
        /** Public as it was received. */
        PUBLISHED,
        /** Public, with changes. */
        PUBLISHED_EDITED,
        /** Not public. */
        REJECTED
    }

    /** So many said yes, and so many no. */
    public record Answers(int yes, int no) {}

    /** When the newest change that is counted was made. */
    public record Freshness(@Nullable Instant feedback) {}

    /** How many decisions there are in all. */
    public int decided() {
        return decisions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
