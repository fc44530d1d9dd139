package se.samverka.gateway.goal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.feedback.PublishedComment;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.feedback.Use;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.indicator.ShownIndicator;
import se.samverka.gateway.markdown.SafeText;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectStatus;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.Held;

/** Puts a goal page together from what is held. */
public final class GoalComposer {

    private static final int SHOWN = 20;

    private final Goals goals;
    private final Projects projects;
    private final Feedbacks feedbacks;
    private final Indicators indicators;
    private final Grounds grounds;

    GoalComposer(Goals goals, Projects projects, Feedbacks feedbacks, Indicators indicators, Grounds grounds) {
        this.goals = goals;
        this.projects = projects;
        this.feedbacks = feedbacks;
        this.indicators = indicators;
        this.grounds = grounds;
    }

    GoalPage compose(Municipality municipality, Goal goal) {
        Optional<Held<GoalState>> held = goals.find(municipality.code(), goal.number());
        GoalState state =
                held.map(Held::state).orElseGet(() -> GoalState.untouched(municipality.code(), goal.number()));
        return compose(
                municipality,
                goal,
                state,
                held.map(Held::version).orElse(0L),
                held.map(Held::time).orElse(null));
    }

    /** The page as it would be if this were the goal's state. */
    public GoalPage preview(Municipality municipality, Goal goal, GoalState state) {
        return compose(municipality, goal, state, state.version(), null);
    }

    private GoalPage compose(
            Municipality municipality, Goal goal, GoalState state, long version, @Nullable Instant changed) {
        return new GoalPage(
                version,
                municipality,
                goal,
                assessment(municipality.code(), goal.number(), state),
                state.title(),
                sections(state),
                links(state),
                indicators.of(municipality.code(), goal.number()).stream()
                        .map(ShownIndicator::of)
                        .toList(),
                state.gaps().stream().map(GoalPage.Gap::of).toList(),
                StandIns.of(projects, municipality.code(), goal.number()),
                projects(municipality.code(), goal.number(), state.projectsIncomplete()),
                feedbacks.summary(municipality.code(), Subject.ofGoal(goal.number()), SHOWN),
                new GoalPage.Freshness(
                        changed,
                        projects.changed(municipality.code(), goal.number()),
                        feedbacks.changed(municipality.code(), Subject.ofGoal(goal.number())),
                        indicators.changed(municipality.code(), goal.number())));
    }

    /** The published texts on it, newest first. */
    List<PublishedComment> comments(Municipality municipality, Goal goal) {
        return feedbacks.published(municipality.code(), Subject.ofGoal(goal.number()));
    }

    private GoalPage.Projects projects(String municipality, int goal, boolean incomplete) {
        List<ProjectCard> all = projects.of(municipality, goal);
        Map<ProjectStatus, Integer> byStatus = new EnumMap<>(ProjectStatus.class);
        all.forEach(card -> byStatus.merge(card.status(), 1, Integer::sum));
        return new GoalPage.Projects(
                all.size(), incomplete, byStatus, all.stream().limit(SHOWN).toList());
    }

    private GoalPage.@Nullable Assessment assessment(String municipality, int goal, GoalState state) {
        GoalState.Assessment made = state.assessment();
        if (made == null) {
            return null;
        }
        return new GoalPage.Assessment(
                made.status(),
                made.rationale(),
                made.basis(),
                made.confidence(),
                made.assessedOn(),
                made.recordedAt(),
                grounds.of(state),
                grounds.changedSince(state),
                made.stale(),
                feedbacks.used(municipality, Use.inAssessment(goal), SHOWN));
    }

    private static List<GoalPage.Section> sections(GoalState state) {
        return state.sections().stream()
                .map(section -> new GoalPage.Section(section.heading(), SafeText.of(section.body())))
                .toList();
    }

    /** The owner takes http and https only; what else came would be a way to run script. */
    private static List<GoalPage.Link> links(GoalState state) {
        return state.links().stream()
                .filter(link -> isWeb(link.url()))
                .map(link -> new GoalPage.Link(link.title(), link.url()))
                .toList();
    }

    private static boolean isWeb(String url) {
        String start = url.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }
}
