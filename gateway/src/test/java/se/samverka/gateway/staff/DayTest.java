package se.samverka.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.project.Completeness;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectKind;
import se.samverka.gateway.project.ProjectRole;
import se.samverka.gateway.project.ProjectStatus;
import se.samverka.kit.security.Caller;

class DayTest {

    @Test
    void whatIsOverdueComesFirstAndThenWhatIsDueFirst() {
        Day day = Day.of(
                new Desk(new Person("editor", new Caller("editor", Set.of(), Set.of())), "token"),
                new Municipality("1781", "Kristinehamn"),
                List.of(
                        waiting("no day", null, false),
                        waiting("late", "2027-03-01", false),
                        waiting("soon", "2027-01-01", false),
                        waiting("overdue", "2026-06-01", true),
                        waiting("longer overdue", "2026-01-01", true),
                        card("other", ProjectStatus.CLOSED, null, false)),
                List.of(),
                new Receipts.Seen(null, false));
        assertThat(day.awaiting())
                .extracting(ProjectCard::name)
                .containsExactly("longer overdue", "overdue", "soon", "late", "no day");
        assertThat(day.ongoing()).isEmpty();
    }

    private static ProjectCard waiting(String name, @Nullable String due, boolean overdue) {
        return card(name, ProjectStatus.AWAITING_EVALUATION, due, overdue);
    }

    private static ProjectCard card(String name, ProjectStatus status, @Nullable String due, boolean overdue) {
        return new ProjectCard(
                name,
                name,
                ProjectKind.OTHER,
                status,
                ProjectRole.OWNER,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                due == null ? null : LocalDate.parse(due),
                overdue,
                Instant.EPOCH,
                null,
                null,
                List.of(),
                new Completeness(0, 9, List.of()));
    }
}
