package se.samverka.goals.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.text.LocalizedText;

/**
 * How a municipality does on a goal, by its own judgement.
 *
 * @param basis what the status rests on
 * @param confidence {@code null} = not stated
 * @param assessedOn the day it was made; {@code null} = not stated
 * @param recordedAt when it was recorded here
 * @param stale known to be older than {@link #FRESH_FOR}
 */
record Assessment(
        Status status,
        LocalizedText rationale,
        Basis basis,
        @Nullable Confidence confidence,
        @Nullable LocalDate assessedOn,
        Instant recordedAt,
        List<Evidence> evidence,
        boolean stale) {

    /** For how long an assessment counts as fresh. */
    static final Period FRESH_FOR = Period.ofMonths(12);

    /** Days are days in Sweden. */
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    Assessment {
        evidence = List.copyOf(evidence);
    }

    /** A new one, its staleness as it is at this time. */
    static Assessment recorded(Terms terms, Instant now) {
        Assessment made = new Assessment(
                terms.status,
                terms.rationale,
                terms.basis,
                terms.confidence,
                terms.assessedOn,
                now,
                terms.evidence,
                false);
        return made.outdatedAt(now) ? made.asStale() : made;
    }

    /** Whether it is older than {@link #FRESH_FOR}, from {@code assessedOn} or, when that is not stated, the recording. */
    boolean outdatedAt(Instant now) {
        return !now.isBefore(outdates());
    }

    /** From when on it is older than that. */
    Instant outdates() {
        LocalDate made = assessedOn == null ? dayOf(recordedAt) : assessedOn;
        return made.plus(FRESH_FOR).plusDays(1).atStartOfDay(SWEDEN).toInstant();
    }

    /** Which day it is then. */
    static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, SWEDEN);
    }

    /** The same one, known to be stale. */
    Assessment asStale() {
        return new Assessment(status, rationale, basis, confidence, assessedOn, recordedAt, evidence, true);
    }

    boolean restsOnGap(String id) {
        return evidence.contains(new Evidence(Evidence.Kind.GAP, id));
    }

    /** How the municipality does. */
    enum Status {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }

    /** What a status rests on. */
    enum Basis {
        MEASURED,
        MIXED,
        JUDGEMENT
    }

    /** How sure the assessor is. */
    enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    /** All of an assessment that an editor decides. */
    record Terms(
            Status status,
            LocalizedText rationale,
            Basis basis,
            @Nullable Confidence confidence,
            @Nullable LocalDate assessedOn,
            List<Evidence> evidence) {}

    /** One thing it rests on. @param ref its id within the municipality */
    record Evidence(Kind kind, String ref) {

        /** Kind of evidence. */
        enum Kind {
            INDICATOR,
            PROJECT,
            LESSON,
            GAP
        }
    }
}
