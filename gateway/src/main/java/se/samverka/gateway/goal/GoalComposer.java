package se.samverka.gateway.goal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.markdown.SafeText;
import se.samverka.gateway.replica.Held;

/** Puts a goal page together from what is held. */
final class GoalComposer {

    private final Goals goals;

    GoalComposer(Goals goals) {
        this.goals = goals;
    }

    GoalPage compose(Municipality municipality, Goal goal) {
        Optional<Held<GoalState>> held = goals.find(municipality.code(), goal.number());
        GoalState state =
                held.map(Held::state).orElseGet(() -> GoalState.untouched(municipality.code(), goal.number()));
        return new GoalPage(
                held.map(Held::version).orElse(0L),
                municipality,
                goal,
                assessment(state.assessment()),
                state.title(),
                sections(state),
                links(state),
                List.of(),
                gaps(state),
                List.of(),
                new GoalPage.Projects(0, state.projectsIncomplete(), Map.of(), List.of()),
                new GoalPage.Feedback(new GoalPage.Useful(0, 0), 0, List.of()),
                new GoalPage.Freshness(held.map(Held::time).orElse(null), null, null));
    }

    private static GoalPage.@Nullable Assessment assessment(GoalState.@Nullable Assessment made) {
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
                made.evidence(),
                false,
                made.stale());
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

    private static List<GoalPage.Gap> gaps(GoalState state) {
        return state.gaps().stream()
                .map(gap -> new GoalPage.Gap(
                        gap.id(), gap.scope(), gap.reason(), gap.owner(), gap.nextCheck(), gap.targets()))
                .toList();
    }
}
