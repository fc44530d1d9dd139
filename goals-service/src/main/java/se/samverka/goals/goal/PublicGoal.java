package se.samverka.goals.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.text.LocalizedText;

/**
 * What everyone may know of a goal, as every event carries it. Its shape is {@code goal-state.v1} in
 * {@code contracts}: histories stay with the owner.
 *
 * @param gaps the open ones
 * @param closedGaps those that the assessment in force rests on, newest first
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
        List<OpenGap> gaps,
        List<ClosedGap> closedGaps) {

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
                goal.gaps().stream().map(OpenGap::of).toList(),
                goal.closedGapsInEvidence().stream().map(ClosedGap::of).toList());
    }

    /** A gap as everyone may know it. @param changedAt {@code null} = it is as it was registered */
    record OpenGap(
            String id,
            Gap.Scope scope,
            LocalizedText reason,
            @Nullable String owner,
            @Nullable LocalDate nextCheck,
            List<TargetCode> targets,
            Instant registeredAt,
            @Nullable Instant changedAt) {

        static OpenGap of(Gap gap) {
            return new OpenGap(
                    gap.id(),
                    gap.scope(),
                    gap.reason(),
                    gap.owner(),
                    gap.nextCheck(),
                    gap.targets(),
                    gap.registeredAt(),
                    gap.changedAt());
        }
    }

    /**
     * What an assessment's readers must know of a gap that is no longer one.
     *
     * @param reason why it was one
     * @param closingReason why it no longer is
     * @param filledBy id of the indicator that filled it; {@code null} = somebody closed it
     */
    record ClosedGap(
            String id,
            LocalizedText reason,
            Instant closedAt,
            String closingReason,
            @Nullable String filledBy) {

        static ClosedGap of(Gap.Closed closed) {
            Gap gap = closed.gap();
            return new ClosedGap(gap.id(), gap.reason(), closed.closedAt(), closed.reason(), closed.filledBy());
        }
    }
}
