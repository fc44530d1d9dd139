package se.samverka.gateway.moderator;

import java.time.Instant;
import java.util.List;

/**
 * That something was destroyed: what we read of the owner's record.
 *
 * @param id of the case
 */
public record DestructionRecord(String id, Destroyed what, RetentionRule rule, Instant at) {

    /** How much of a case. */
    public enum Destroyed {
        CASE,
        CONTACT
    }

    /** By which rule. */
    public enum RetentionRule {
        VOTE,
        PUBLISHED,
        REJECTED,
        WITHDRAWN,
        CONTACT,
        /** Somebody decided it. */
        ADMIN
    }

    /** A part of them, the newest first. @param total how many there are in all */
    record Part(List<DestructionRecord> items, int page, int limit, int total) {}
}
