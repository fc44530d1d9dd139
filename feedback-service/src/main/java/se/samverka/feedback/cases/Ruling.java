package se.samverka.feedback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.security.Role;

/**
 * A decision on a comment, for the record.
 *
 * @param role in which role it was made; who it was is not kept
 */
record Ruling(Terms terms, Role role, Instant decidedAt) {

    /** What becomes of a comment. */
    enum Decision {
        PUBLISH,
        REJECT
    }

    /** Why a comment is not published. */
    enum Reason {
        PERSONAL_DATA,
        OFFENSIVE,
        OFF_TOPIC,
        ADVERTISING,
        DUPLICATE,
        OTHER
    }

    /**
     * All of a decision that a moderator decides.
     *
     * @param publishedText as it is to be published; {@code null} = as it was received
     * @param reason of a rejection; {@code null} = it is none
     * @param note for the record, never public; {@code null} = none
     */
    record Terms(
            Decision decision,
            @Nullable String publishedText,
            @Nullable Reason reason,
            @Nullable String note) {}
}
