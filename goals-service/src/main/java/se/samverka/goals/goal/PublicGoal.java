package se.samverka.goals.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.text.LocalizedText;

/**
 * What everyone may know of a goal, as every event carries it. Its shape is {@code goal-state.v1} in
 * {@code contracts}: histories stay with the owner.
 *
 * @param gaps the open ones
 */
record PublicGoal(
        long version,
        MunicipalityCode municipality,
        GoalNumber goal,
        @Nullable Assessment assessment,
        @Nullable LocalizedText title,
        List<Content.Section> sections,
        List<Content.Link> links,
        boolean projectsIncomplete,
        List<Gap> gaps) {

    static PublicGoal of(GoalKey key, long version, Goal goal) {
        Content content = goal.content();
        return new PublicGoal(
                version,
                key.municipality(),
                key.goal(),
                goal.assessment(),
                content.title(),
                content.sections(),
                content.links(),
                content.projectsIncomplete(),
                goal.gaps());
    }
}
