package se.samverka.goals.goal;

import org.jspecify.annotations.Nullable;
import se.samverka.goals.goal.Assessment.Status;

/** What can happen to a goal. Each is sent with the goal's whole public state, {@link PublicGoal}. */
sealed interface GoalEvent {

    /** Name of the event's type on the wire. */
    default String type() {
        return switch (this) {
            case Assessed event -> "se.samverka.goal.assessed.v1";
            case ContentChanged event -> "se.samverka.goal.content-changed.v1";
            case GapRegistered event -> "se.samverka.goal.gap-registered.v1";
            case GapChanged event -> "se.samverka.goal.gap-changed.v1";
            case GapClosed event -> "se.samverka.goal.gap-closed.v1";
            case AssessmentStale event -> "se.samverka.goal.assessment-stale.v1";
        };
    }

    /** It has a new assessment. @param before {@code null} = it was not assessed */
    record Assessed(@Nullable Status before, Status after) implements GoalEvent {}

    /** Its page says something else. */
    record ContentChanged() implements GoalEvent {}

    /** It lacks an indicator. @param gap the gap's id */
    record GapRegistered(String gap) implements GoalEvent {}

    /** An open gap has other terms. @param gap the gap's id */
    record GapChanged(String gap) implements GoalEvent {}

    /** A gap is no longer one. @param gap the gap's id */
    record GapClosed(String gap) implements GoalEvent {}

    /** Its assessment has become older than 12 months; once per assessment. */
    record AssessmentStale(Status status) implements GoalEvent {}
}
