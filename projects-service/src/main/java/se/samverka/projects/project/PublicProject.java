package se.samverka.projects.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.text.LocalizedText;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.RegisterKey;

/**
 * A project as everyone may see it, which is all of it: every event carries it and every answer shows it. Its shape is
 * {@code project-state.v1} in {@code contracts}.
 */
record PublicProject(
        long version,
        MunicipalityCode municipality,
        String id,
        String name,
        Description.Kind kind,
        Description.Role role,
        Status status,
        @Nullable LocalizedText summary,
        List<String> funders,
        List<String> programmes,
        @Nullable Amount amount,
        @Nullable BigDecimal hours,
        @Nullable Span period,
        List<Description.Partner> partners,
        List<CountryCode> countries,
        @Nullable String unit,
        Description.@Nullable Level level,
        Description.@Nullable Dimension dimension,
        Description.@Nullable Iop iop,
        List<TargetCode> targets,
        List<GoalNumber> goals,
        boolean proposedTargets,
        Instant registeredAt,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate evaluationDue,
        boolean evaluationOverdue,
        @Nullable Integer evaluationDaysLeft,
        @Nullable Evaluation evaluation,
        List<PublicTransfer> transfers,
        List<Consultation> consultedLessons,
        Life.@Nullable Waiver waiver,
        @Nullable Instant changedAt) {

    static PublicProject of(RegisterKey key, long version, Project project) {
        Description described = project.description();
        Description.Resources resources = described.resources();
        Description.Participants participants = described.participants();
        Description.Links links = described.links();
        Life life = project.life();
        Deadline deadline = project.deadline();
        return new PublicProject(
                version,
                key.municipality(),
                key.id(),
                described.name(),
                described.kind(),
                described.role(),
                life.status(),
                described.summary(),
                resources.funders(),
                resources.programmes(),
                resources.amount(),
                resources.hours() == null ? null : resources.hours().value(),
                described.period(),
                participants.partners(),
                participants.countries(),
                participants.unit(),
                described.level(),
                described.dimension(),
                described.iop(),
                links.targets(),
                links.goals(),
                links.proposed(),
                life.registeredAt(),
                project.endedOn(),
                deadline == null ? null : deadline.due(),
                deadline != null && deadline.overdue(),
                deadline == null ? null : deadline.daysLeft(),
                project.evaluation(),
                project.transfers().stream().map(PublicTransfer::of).toList(),
                project.consulted(),
                life.waiver(),
                project.changedAt());
    }
}
