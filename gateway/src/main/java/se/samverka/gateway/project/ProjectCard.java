package se.samverka.gateway.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;

/**
 * A project in a list.
 *
 * @param goals it shows under, those of its targets included
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
        Instant registeredAt) {

    static ProjectCard of(ProjectState state) {
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
                state.registeredAt());
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
