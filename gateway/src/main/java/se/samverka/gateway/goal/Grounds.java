package se.samverka.gateway.goal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.lesson.Lesson;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.Held;

/**
 * What assessments rest on, and whether it changed after they were made. Everything is told from the newest record of
 * each aggregate alone, by the owners' times, so a view that is built anew says the same.
 */
final class Grounds {

    private final Indicators indicators;
    private final Projects projects;
    private final Lessons lessons;

    Grounds(Indicators indicators, Projects projects, Lessons lessons) {
        this.indicators = indicators;
        this.projects = projects;
        this.lessons = lessons;
    }

    /** What this goal's assessment rests on, in the order in which it was stated; nothing when there is none. */
    List<ShownEvidence> of(GoalState goal) {
        GoalState.Assessment assessment = goal.assessment();
        return assessment == null
                ? List.of()
                : assessment.evidence().stream()
                        .map(evidence -> shown(goal, assessment.recordedAt(), evidence))
                        .toList();
    }

    /** Whether anything that this goal's assessment rests on changed after it. */
    boolean changedSince(GoalState goal) {
        return of(goal).stream().anyMatch(evidence -> evidence.change() != null);
    }

    private ShownEvidence shown(GoalState goal, Instant assessed, Evidence evidence) {
        String municipality = goal.municipality().value();
        String ref = evidence.ref();
        return switch (evidence.kind()) {
            case INDICATOR ->
                held(evidence, assessed, indicators.find(municipality, ref), Indicator::title, Indicator::changedAt);
            case PROJECT ->
                held(
                        evidence,
                        assessed,
                        projects.find(municipality, ref),
                        state -> new Text(state.name(), null),
                        ProjectState::changedAt);
            case LESSON ->
                held(
                        evidence,
                        assessed,
                        lessons.find(municipality, ref),
                        state -> new Text(state.title(), null),
                        Lesson::changedAt);
            case GAP -> gap(goal, assessed, ref);
        };
    }

    /**
     * @param changed when what it says last changed, by its state; {@code null} = with its newest event. A project that
     *     is reminded of, a lesson that is used and an indicator that others are compared with are no others for it.
     */
    private static <S> ShownEvidence held(
            Evidence evidence,
            Instant assessed,
            Optional<Held<S>> found,
            Function<S, Text> name,
            Function<S, @Nullable Instant> changed) {
        Held<S> held = found.orElse(null);
        if (held == null) {
            return gone(evidence.kind(), evidence.ref(), null);
        }
        S state = held.state();
        Instant time = state == null ? held.time() : Objects.requireNonNullElse(changed.apply(state), held.time());
        EvidenceChange change = state == null ? EvidenceChange.REMOVED : EvidenceChange.CHANGED;
        boolean since = time.isAfter(assessed);
        return new ShownEvidence(
                evidence.kind(),
                evidence.ref(),
                state == null ? null : name.apply(state),
                since ? change : null,
                since ? time : null,
                null,
                state != null);
    }

    private static ShownEvidence gone(EvidenceKind kind, String ref, @Nullable EvidenceChange change) {
        return new ShownEvidence(kind, ref, null, change, null, null, false);
    }

    private static ShownEvidence gap(GoalState goal, Instant assessed, String ref) {
        for (GoalState.Gap open : goal.gaps()) {
            if (open.id().equals(ref)) {
                return gap(ref, open.reason(), since(open.changedAt(), assessed), EvidenceChange.CHANGED, null);
            }
        }
        List<GoalState.ClosedGap> closedGaps = goal.closedGaps();
        if (closedGaps == null) {
            // An event from before they were told: an assessment is seldom based on a gap that had been closed before.
            return gone(EvidenceKind.GAP, ref, EvidenceChange.CLOSED);
        }
        return closedGaps.stream()
                .filter(closed -> closed.id().equals(ref))
                .findFirst()
                .map(closed -> closed(closed, assessed))
                .orElseGet(() -> gone(EvidenceKind.GAP, ref, null));
    }

    /** The time, if it is after the assessment. */
    private static @Nullable Instant since(@Nullable Instant time, Instant assessed) {
        return time != null && time.isAfter(assessed) ? time : null;
    }

    private static ShownEvidence closed(GoalState.ClosedGap gap, Instant assessed) {
        Instant since = since(gap.closedAt(), assessed);
        return gap(gap.id(), gap.reason(), since, EvidenceChange.CLOSED, ShownEvidence.Closing.of(gap));
    }

    /** @param since when it was changed or closed after the assessment; {@code null} = it was not */
    private static ShownEvidence gap(
            String ref,
            Text reason,
            @Nullable Instant since,
            EvidenceChange change,
            ShownEvidence.@Nullable Closing closing) {
        boolean open = change != EvidenceChange.CLOSED;
        return new ShownEvidence(EvidenceKind.GAP, ref, reason, since == null ? null : change, since, closing, open);
    }
}
