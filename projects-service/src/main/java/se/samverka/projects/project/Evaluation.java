package se.samverka.projects.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a project.
 *
 * @param evidence what the observed effect rests on
 * @param repeat what to do again
 * @param avoid what not to do again
 * @param continuingCost what it costs to go on
 * @param startRating how things stood before, 1 (badly) to 5 (well)
 * @param endRating how they stood after
 * @param recordedAt when there was one for the first time
 */
record Evaluation(
        String expectedEffect,
        String observedEffect,
        String evidence,
        String repeat,
        String avoid,
        @Nullable String unexpected,
        @Nullable String continuingCost,
        @Nullable Integer startRating,
        @Nullable Integer endRating,
        Instant recordedAt) {

    static Evaluation recorded(Terms terms, Instant now) {
        return new Evaluation(
                terms.expectedEffect,
                terms.observedEffect,
                terms.evidence,
                terms.repeat,
                terms.avoid,
                terms.unexpected,
                terms.continuingCost,
                terms.startRating,
                terms.endRating,
                now);
    }

    /** All of an evaluation that an editor says. */
    record Terms(
            String expectedEffect,
            String observedEffect,
            String evidence,
            String repeat,
            String avoid,
            @Nullable String unexpected,
            @Nullable String continuingCost,
            @Nullable Integer startRating,
            @Nullable Integer endRating) {}
}
