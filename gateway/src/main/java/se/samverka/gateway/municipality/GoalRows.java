package se.samverka.gateway.municipality;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.project.Projects;

/** The 17 goals of a municipality, each at a glance. */
final class GoalRows {

    private final Frame frame;
    private final Goals goals;
    private final Indicators indicators;
    private final Projects projects;
    private final Feedbacks feedbacks;

    GoalRows(Frame frame, Goals goals, Indicators indicators, Projects projects, Feedbacks feedbacks) {
        this.frame = frame;
        this.goals = goals;
        this.indicators = indicators;
        this.projects = projects;
        this.feedbacks = feedbacks;
    }

    /** All of them, in their order. @param code of the municipality */
    List<Overview.GoalRow> of(String code) {
        return frame.goals().stream().map(goal -> row(code, goal)).toList();
    }

    /** When the newest change to any of them was made; {@code null} = there was none. */
    @Nullable
    Instant newest(String code) {
        Stream<@Nullable Instant> changes = frame.goals().stream()
                .map(goal -> goals.glance(code, goal.number()).changed());
        return changes.filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
    }

    private Overview.GoalRow row(String code, Goal goal) {
        Goals.Glance glance = goals.glance(code, goal.number());
        return new Overview.GoalRow(
                goal.number(),
                goal.name(),
                glance.status(),
                glance.stale(),
                projects.count(code, goal.number()),
                feedbacks.summary(code, Subject.ofGoal(goal.number()), 0).publishedComments(),
                glance.gaps(),
                indicators.count(code, goal.number()),
                glance.evidenceChangedSince());
    }
}
