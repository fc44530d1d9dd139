package se.samverka.goals.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.goals.goal.PastAssessment.Before;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;
import se.samverka.kit.text.LocalizedText;

/** What the owner answers. */
final class GoalAnswer {

    private GoalAnswer() {}

    /**
     * The goal as its editors see it: the public state and the closed gaps. Also the answer to every write.
     *
     * @param id of the gap that the write made; not there otherwise
     */
    record FollowUp(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            long version,
            MunicipalityCode municipality,
            GoalNumber goal,
            @Nullable Assessment assessment,
            @Nullable LocalizedText title,
            List<Content.Section> sections,
            List<Content.Link> links,
            boolean projectsIncomplete,
            List<PublicGoal.OpenGap> gaps,
            List<ClosedGap> closedGaps) {

        static FollowUp of(GoalKey key, long version, Goal goal, @Nullable String id) {
            Content content = goal.content();
            return new FollowUp(
                    id,
                    version,
                    key.municipality(),
                    key.goal(),
                    goal.assessment(),
                    content.title(),
                    content.sections(),
                    content.links(),
                    content.projectsIncomplete(),
                    goal.gaps().stream().map(PublicGoal.OpenGap::of).toList(),
                    goal.closedGaps().stream().map(ClosedGap::of).toList());
        }
    }

    /** A gap that is no longer one. @param filledBy id of the indicator that filled it; {@code null} = somebody closed it */
    record ClosedGap(
            String id,
            Gap.Scope scope,
            LocalizedText reason,
            @Nullable String owner,
            List<TargetCode> targets,
            Instant registeredAt,
            Instant closedAt,
            String closingReason,
            @Nullable String filledBy) {

        static ClosedGap of(Gap.Closed closed) {
            Gap gap = closed.gap();
            return new ClosedGap(
                    gap.id(),
                    gap.scope(),
                    gap.reason(),
                    gap.owner(),
                    gap.targets(),
                    gap.registeredAt(),
                    closed.closedAt(),
                    closed.reason(),
                    closed.filledBy());
        }
    }

    /**
     * One gap, open or closed.
     *
     * @param version of the goal
     * @param changedAt {@code null} = it is as it was registered
     * @param closedAt {@code null} = it is open
     * @param closingReason {@code null} = it is open
     */
    record OneGap(
            String id,
            long version,
            Gap.Scope scope,
            LocalizedText reason,
            @Nullable String owner,
            @Nullable LocalDate nextCheck,
            List<TargetCode> targets,
            Instant registeredAt,
            @Nullable Instant changedAt,
            @Nullable Instant closedAt,
            @Nullable String closingReason) {

        static OneGap of(Gap gap, long version, @Nullable Instant closedAt, @Nullable String closingReason) {
            return new OneGap(
                    gap.id(),
                    version,
                    gap.scope(),
                    gap.reason(),
                    gap.owner(),
                    gap.nextCheck(),
                    gap.targets(),
                    gap.registeredAt(),
                    gap.changedAt(),
                    closedAt,
                    closingReason);
        }

        static Optional<OneGap> of(Goal goal, long version, String id) {
            return goal.gap(id)
                    .map(gap -> of(gap, version, null, null))
                    .or(() -> goal.closedGap(id)
                            .map(closed -> of(closed.gap(), version, closed.closedAt(), closed.reason())));
        }
    }

    /** One entry of the assessment history. */
    record HistoryItem(
            Assessment.Status status,
            LocalizedText rationale,
            Assessment.Basis basis,
            Assessment.@Nullable Confidence confidence,
            @Nullable LocalDate assessedOn,
            List<Assessment.Evidence> evidence,
            Instant recordedAt,
            Role role,
            @Nullable Before before) {

        static HistoryItem of(PastAssessment past) {
            Assessment made = past.assessment();
            return new HistoryItem(
                    made.status(),
                    made.rationale(),
                    made.basis(),
                    made.confidence(),
                    made.assessedOn(),
                    made.evidence(),
                    made.recordedAt(),
                    past.role(),
                    past.before());
        }
    }
}
