package se.samverka.gateway.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;

/**
 * A project in a list.
 *
 * @param goals it shows under, those of its targets included
 * @param unit the municipality's unit responsible
 * @param agreementEnd last day of a partnership's agreement
 * @param dueFollowUps looks at what was passed on whose day has come
 */
public record ProjectCard(
        String id,
        String name,
        ProjectKind kind,
        ProjectStatus status,
        ProjectRole role,
        @Nullable Text summary,
        List<String> programmes,
        List<String> countries,
        ProjectState.@Nullable Period period,
        @Nullable Level level,
        @Nullable Dimension dimension,
        List<Integer> goals,
        @Nullable LocalDate evaluationDue,
        boolean evaluationOverdue,
        Instant registeredAt,
        @Nullable String unit,
        @Nullable LocalDate agreementEnd,
        List<Look> dueFollowUps,
        Completeness completeness) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** A look at what was passed on whose day has come. @param transfer its id within the project */
    public record Look(String transfer, String receivingUnit, LocalDate dueOn) {}

    /**
     * The owner tells of every day that has come on that day, so the newest change's day says which have: readers need
     * no clock.
     *
     * @param told when the change that led to this state was made
     */
    static ProjectCard of(ProjectState state, Instant told) {
        return new ProjectCard(
                state.id(),
                state.name(),
                state.kind(),
                state.status(),
                state.role(),
                state.summary(),
                state.programmes(),
                state.countries(),
                state.period(),
                state.level(),
                state.dimension(),
                state.shownUnder(),
                state.evaluationDue(),
                state.evaluationOverdue(),
                state.registeredAt(),
                state.unit(),
                state.iop() == null ? null : state.iop().agreementEnd(),
                due(state, LocalDate.ofInstant(told, SWEDEN)),
                Completeness.of(state));
    }

    private static List<Look> due(ProjectState state, LocalDate day) {
        return state.transfers().stream()
                .flatMap(transfer -> Stream.ofNullable(transfer.followUpDue())
                        .filter(due -> !due.isAfter(day))
                        .map(due -> new Look(transfer.id(), transfer.receivingUnit(), due)))
                .toList();
    }

    /** First day of its period; {@code null} = not stated. */
    @Nullable
    LocalDate start() {
        return period == null ? null : period.start();
    }

    /** Last day of its period; {@code null} = not stated. */
    @Nullable
    LocalDate end() {
        return period == null ? null : period.end();
    }
}
