package se.samverka.goals.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/**
 * One goal of one municipality. Every decision gives the state after it and the event that tells of it, and changes
 * nothing itself.
 *
 * @param assessment {@code null} = not assessed
 * @param history every assessment recorded, newest first, at most {@link #KEPT}
 * @param gaps the open ones, oldest first, at most {@link #OPEN_GAPS}
 * @param closedGaps newest first, at most {@link #KEPT}
 */
record Goal(
        @Nullable Assessment assessment,
        List<PastAssessment> history,
        Content content,
        List<Gap> gaps,
        List<Gap.Closed> closedGaps) {

    /** How much of each history is kept. */
    static final int KEPT = 200;

    /** Most open gaps: all of them travel with every event. */
    static final int OPEN_GAPS = 50;

    /** A goal before anybody said anything of it. */
    static final Goal UNTOUCHED = new Goal(null, List.of(), Content.NONE, List.of(), List.of());

    Goal {
        history = List.copyOf(history);
        gaps = List.copyOf(gaps);
        closedGaps = List.copyOf(closedGaps);
    }

    /** A decision's outcome. */
    record Decided(Goal goal, GoalEvent event) {}

    /** Takes an assessment in force, the older one into the history. */
    Decided assess(Assessment.Terms terms, Role role, Instant now) {
        Assessment next = Assessment.recorded(terms, now);
        PastAssessment entry = new PastAssessment(next, role, PastAssessment.Before.of(assessment));
        return new Decided(
                new Goal(next, newestFirst(entry, history), content, gaps, closedGaps),
                new GoalEvent.Assessed(assessment == null ? null : assessment.status(), next.status()));
    }

    /** Says something else on the page. */
    Decided describe(Content next) {
        return new Decided(new Goal(assessment, history, next, gaps, closedGaps), new GoalEvent.ContentChanged());
    }

    /** Enters a gap into the register. @throws Problem 409 when there are too many open ones */
    Decided registerGap(Gap gap) {
        if (gaps.size() >= OPEN_GAPS) {
            throw Problem.conflict("A goal has at most " + OPEN_GAPS + " open gaps: close one first.");
        }
        List<Gap> next = new ArrayList<>(gaps);
        next.add(gap);
        return withGaps(next, closedGaps, new GoalEvent.GapRegistered(gap.id()));
    }

    /** Gives an open gap other terms. @throws Problem 409 when it is closed */
    Decided changeGap(String id, Gap.Terms terms, Instant now) {
        Gap open = open(id);
        List<Gap> next = gaps.stream()
                .map(gap -> gap.equals(open) ? gap.with(terms, now) : gap)
                .toList();
        return withGaps(next, closedGaps, new GoalEvent.GapChanged(id));
    }

    /** Says that a gap is no longer one. @throws Problem 409 when it is closed already */
    Decided closeGap(String id, String reason, Instant now) {
        return closeGap(id, reason, null, now);
    }

    private Decided closeGap(String id, String reason, @Nullable String filledBy, Instant now) {
        Gap open = open(id);
        List<Gap> next = gaps.stream().filter(gap -> !gap.equals(open)).toList();
        Gap.Closed closed = new Gap.Closed(open, reason, now, filledBy);
        return withGaps(next, newestFirst(closed, closedGaps), new GoalEvent.GapClosed(id));
    }

    /** Says that an indicator has filled a gap. @throws Problem 409 when it lacks something else, or is closed already */
    Decided fillGap(String id, Gap.Scope scope, String indicator, Instant came, Instant now) {
        if (!open(id).isFilledBy(scope, came)) {
            throw Problem.conflict("The gap lacks something else.");
        }
        return closeGap(id, "Indikatorn " + indicator + " mäter nu målet.", indicator, now);
    }

    /** Whether the assessment has become stale and nobody has said so yet. */
    boolean becomesStaleAt(Instant now) {
        return assessment != null && !assessment.stale() && assessment.outdatedAt(now);
    }

    /** Notes that the assessment has become stale. @throws Problem 409 when it has not, or is known to be */
    Decided markStale(Instant now) {
        if (assessment == null || !becomesStaleAt(now)) {
            throw Problem.conflict("There is no assessment that becomes stale now.");
        }
        return new Decided(
                new Goal(assessment.asStale(), history, content, gaps, closedGaps),
                new GoalEvent.AssessmentStale(assessment.status()));
    }

    /** The open gap with this id. */
    Optional<Gap> gap(String id) {
        return gaps.stream().filter(gap -> gap.id().equals(id)).findFirst();
    }

    /** Whether there is, or was, a gap with this id. */
    boolean knowsGap(String id) {
        return gap(id).isPresent() || closedGap(id).isPresent();
    }

    /** The closed gap with this id. */
    Optional<Gap.Closed> closedGap(String id) {
        return closedGaps.stream()
                .filter(closed -> closed.gap().id().equals(id))
                .findFirst();
    }

    /** Those closed gaps that the assessment in force rests on. */
    List<Gap.Closed> closedGapsInEvidence() {
        Assessment inForce = assessment;
        return inForce == null
                ? List.of()
                : closedGaps.stream()
                        .filter(closed -> inForce.restsOnGap(closed.gap().id()))
                        .toList();
    }

    private Gap open(String id) {
        return gap(id).orElseThrow(() -> Problem.conflict("The gap is closed; a closed gap stays as it is."));
    }

    private Decided withGaps(List<Gap> open, List<Gap.Closed> closed, GoalEvent event) {
        return new Decided(new Goal(assessment, history, content, open, closed), event);
    }

    private static <T> List<T> newestFirst(T newest, List<T> older) {
        List<T> all = new ArrayList<>();
        all.add(newest);
        all.addAll(older.subList(0, Math.min(older.size(), KEPT - 1)));
        return all;
    }
}
