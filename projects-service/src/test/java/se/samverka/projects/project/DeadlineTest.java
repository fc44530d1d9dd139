package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.project.ProjectFixtures.SCHEDULE;
import static se.samverka.projects.project.ProjectFixtures.at;
import static se.samverka.projects.project.ProjectFixtures.described;
import static se.samverka.projects.project.ProjectFixtures.findings;
import static se.samverka.projects.project.ProjectFixtures.guide;
import static se.samverka.projects.project.ProjectFixtures.until;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.projects.project.Description.Kind;
import se.samverka.projects.project.Description.Role;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;

/** The day a project ended, and by when it is to be evaluated. */
class DeadlineTest {

    /** Days begin in Sweden: an hour before midnight UTC it is tomorrow there in winter, two hours in summer. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          2026-11-30T22:59:59Z, 2026-11-30, 2027-02-28",
                "-,          2026-11-30T23:00:00Z, 2026-12-01, 2027-03-01",
                "-,          2026-06-30T22:00:00Z, 2026-07-01, 2026-10-01",
                "2026-10-31, 2026-11-23T08:00:00Z, 2026-10-31, 2027-01-31",
                "2026-11-23, 2026-11-23T08:00:00Z, 2026-11-23, 2027-02-23",
                "2026-11-24, 2026-11-23T08:00:00Z, 2026-11-23, 2027-02-23",
                "2020-12-31, 2026-11-23T08:00:00Z, 2020-12-31, 2021-03-31",
            })
    void whenItIsSaidToHaveEnded(@Nullable LocalDate end, Instant said, LocalDate endedOn, LocalDate due) {
        Moment moment = new Moment(said, SCHEDULE);
        Project project = registered(end, Start.ONGOING, moment)
                .move(Move.ENDED, null, moment)
                .project();
        assertThat(project.endedOn()).isEqualTo(endedOn);
        assertDeadline(project, due, due.isBefore(moment.today()));
    }

    /** Of a register taken over nobody knows the day unless its period says it; then the time counts from today. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,          2027-02-23, false",
                "2020-12-31, 2020-12-31, 2021-03-31, true",
                "2026-08-22, 2026-08-22, 2026-11-22, true",
                "2026-08-23, 2026-08-23, 2026-11-23, false",
                "2026-11-23, 2026-11-23, 2027-02-23, false",
                "2026-11-24, -,          2027-02-23, false",
            })
    void whenItIsRegisteredAsEnded(
            @Nullable LocalDate end, @Nullable LocalDate endedOn, LocalDate due, boolean overdue) {
        Project project = registered(end, Start.ENDED, at("2026-11-23T08:00:00Z"));
        assertThat(project.endedOn()).isEqualTo(endedOn);
        assertDeadline(project, due, overdue);
    }

    @Test
    void aCorrectedPeriodCorrectsTheDay() {
        Moment moment = at("2026-11-23T08:00:00Z");
        Project project = registered(null, Start.ENDED, moment)
                .describe(described(Kind.EU_PROJECT, Role.OWNER, until(LocalDate.of(2026, 9, 30))), moment)
                .project();
        assertThat(project.endedOn()).isEqualTo("2026-09-30");
        assertDeadline(project, LocalDate.of(2026, 12, 30), false);
    }

    @Test
    void everyWriteAfterTheDayNotesIt() {
        Project project = registered(LocalDate.of(2026, 9, 30), Start.ENDED, at("2026-11-23T08:00:00Z"));
        Project later = project.offer(Transfer.offered("t1", guide(), Instant.EPOCH), at("2026-12-30T23:00:00Z"))
                .project();
        assertDeadline(later, LocalDate.of(2026, 12, 30), true);
        assertThat(later.evaluate(findings(), at("2026-12-31T08:00:00Z"))
                        .project()
                        .deadline())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"FUNDING, OWNER", "NETWORK, OWNER", "LEADER, MEMBER"})
    void outsideTheGateNothingIsExpected(Kind kind, Role role) {
        Moment moment = at("2026-11-23T08:00:00Z");
        Description description = described(kind, role, until(LocalDate.of(2020, 12, 31)));
        Project project = Project.register(description, Start.ENDED, moment).project();
        assertThat(project.life().status()).isEqualTo(Status.CLOSED);
        assertThat(project.endedOn()).isEqualTo("2020-12-31");
        assertThat(project.deadline()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PLANNED", "ONGOING", "NOT_STATED"})
    void whatHasNotEndedHasNoDay(Start start) {
        Project project = registered(LocalDate.of(2020, 12, 31), start, at("2026-11-23T08:00:00Z"));
        assertThat(project.endedOn()).isNull();
        assertThat(project.deadline()).isNull();
    }

    @Test
    void theTimeCanBeSet() {
        Moment moment = new Moment(
                Instant.parse("2026-11-23T08:00:00Z"),
                new Schedule(Period.ofDays(10), Period.ZERO, Period.ofDays(1), List.of()));
        assertDeadline(registered(null, Start.ENDED, moment), LocalDate.of(2026, 12, 3), false);
    }

    private static void assertDeadline(Project project, LocalDate due, boolean overdue) {
        Deadline deadline = Objects.requireNonNull(project.deadline());
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.overdue()).isEqualTo(overdue);
    }

    private static Project registered(@Nullable LocalDate end, Start start, Moment moment) {
        Description description = described(Kind.EU_PROJECT, Role.OWNER, end == null ? null : until(end));
        return Project.register(description, start, moment).project();
    }
}
