package se.samverka.gateway.municipality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Status;
import se.samverka.gateway.language.Text;

/** A municipality's 17 goals at a glance; as JSON it is the answer of the API. */
public record Overview(
        Municipality municipality,
        List<GoalRow> goals,
        Totals totals,
        Balance balance,
        Levels levels,
        Freshness freshness) {

    /**
     * A goal at a glance.
     *
     * @param status {@code null} = not assessed
     * @param stale the assessment is older than 12 months
     * @param gaps how many gaps are open
     * @param indicators how many measure it
     * @param evidenceChangedSince something that the assessment rests on changed after it
     */
    public record GoalRow(
            int number,
            Text name,
            @Nullable Status status,
            boolean stale,
            int projects,
            int publishedComments,
            int gaps,
            int indicators,
            boolean evidenceChangedSince) {}

    /** Counts over the whole municipality. @param voices published texts less those that are about the site */
    public record Totals(
            int projects,
            int awaitingEvaluation,
            int overdueEvaluations,
            int dueFollowUps,
            int partnerships,
            int lessons,
            int publishedComments,
            @JsonIgnore int voices) {}

    /** Projects by the dimension of sustainability they serve. */
    public record Balance(
            @JsonProperty("SOCIAL") int social,
            @JsonProperty("ECONOMIC") int economic,
            @JsonProperty("ENVIRONMENTAL") int environmental,
            int notStated) {

        /** Each of them, for a table: those that are stated first. */
        public List<Share> shares() {
            int all = social + economic + environmental + notStated;
            return List.of(
                    new Share("Dimension.SOCIAL", social, all),
                    new Share("Dimension.ECONOMIC", economic, all),
                    new Share("Dimension.ENVIRONMENTAL", environmental, all),
                    new Share("notStated", notStated, all));
        }
    }

    /** Projects by how far they reach. */
    public record Levels(
            @JsonProperty("LOCAL") int local,
            @JsonProperty("REGIONAL") int regional,
            @JsonProperty("NATIONAL") int national,
            @JsonProperty("INTERNATIONAL") int international,
            int notStated) {

        /** Each of them, for a table: those that are stated first. */
        public List<Share> shares() {
            int all = local + regional + national + international + notStated;
            return List.of(
                    new Share("Level.LOCAL", local, all),
                    new Share("Level.REGIONAL", regional, all),
                    new Share("Level.NATIONAL", national, all),
                    new Share("Level.INTERNATIONAL", international, all),
                    new Share("notStated", notStated, all));
        }
    }

    /** One part of a whole. @param name key of its words */
    public record Share(String name, int count, int all) {

        /** Of a hundred. */
        public int percent() {
            return all == 0 ? 0 : Math.round(100f * count / all);
        }
    }

    /** When the newest change that is shown was made, part by part; {@code null} where there was none. */
    public record Freshness(
            @Nullable Instant goals,
            @Nullable Instant projects,
            @Nullable Instant feedback) {}

    /** How many of the goals have been assessed. */
    public int assessed() {
        return (int) goals.stream().filter(goal -> goal.status() != null).count();
    }

    /** How many assessments are to be made anew: they are old, or what they rest on has changed. */
    public int toReview() {
        return (int) goals.stream()
                .filter(goal -> goal.stale() || goal.evidenceChangedSince())
                .count();
    }

    /** How many gaps are open on all goals together. */
    public int gaps() {
        return goals.stream().mapToInt(GoalRow::gaps).sum();
    }
}
