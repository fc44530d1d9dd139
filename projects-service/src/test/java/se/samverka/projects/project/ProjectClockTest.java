package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samverka.projects.project.ProjectFixtures.SETTINGS;
import static se.samverka.projects.project.ProjectFixtures.described;
import static se.samverka.projects.project.ProjectFixtures.findings;
import static se.samverka.projects.project.ProjectFixtures.guide;
import static se.samverka.projects.project.ProjectFixtures.inside;
import static se.samverka.projects.project.ProjectFixtures.look;
import static se.samverka.projects.project.ProjectFixtures.until;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.project.Description.Kind;
import se.samverka.projects.project.Description.Role;
import se.samverka.projects.project.FollowUp.Outcome;
import se.samverka.projects.project.LifeCycle.Move;
import se.samverka.projects.project.LifeCycle.Start;
import se.samverka.projects.register.RegisterKey;
import se.samverka.testing.AggregatesInMemory;

/** Years go by, a look at each noon: what is told, and on which day. */
class ProjectClockTest {

    private static final MunicipalityCode HERE = new MunicipalityCode("1781");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final SetClock clock = new SetClock();
    private final AggregatesInMemory<Project> stored = new AggregatesInMemory<>(new ProjectStore());
    private final Projects projects = new Projects(stored, SETTINGS, clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ProjectClock one = clock(meters);
    private final ProjectClock other = clock(new SimpleMeterRegistry());
    private final List<String> told = new ArrayList<>();

    @Test
    void twoYearsOfAProjectThatNobodyEvaluates() {
        registered(LocalDate.of(2026, 3, 31));
        pass(BEGIN, LocalDate.of(2027, 12, 31));
        assertThat(told)
                .containsExactly(
                        "2026-05-31 evaluation-due 30",
                        "2026-06-30 evaluation-due 0",
                        "2026-07-01 evaluation-overdue",
                        "2026-08-01 evaluation-overdue",
                        "2026-09-01 evaluation-overdue",
                        "2026-10-01 evaluation-overdue",
                        "2026-11-01 evaluation-overdue",
                        "2026-12-01 evaluation-overdue",
                        "2027-01-01 evaluation-overdue",
                        "2027-02-01 evaluation-overdue",
                        "2027-03-01 evaluation-overdue",
                        "2027-04-01 evaluation-overdue",
                        "2027-05-01 evaluation-overdue",
                        "2027-06-01 evaluation-overdue",
                        "2027-07-01 evaluation-overdue",
                        "2027-08-01 evaluation-overdue",
                        "2027-09-01 evaluation-overdue",
                        "2027-10-01 evaluation-overdue",
                        "2027-11-01 evaluation-overdue",
                        "2027-12-01 evaluation-overdue");
        assertThat(meters.get("samverka.evaluations.overdue").gauge().value()).isEqualTo(1);
    }

    /** From the 31st of a month, the last days of the shorter ones; the longer ones are not lost. */
    @Test
    void monthsAreCountedFromTheFirstDay() {
        registered(LocalDate.of(2026, 7, 30));
        pass(LocalDate.of(2026, 10, 31), LocalDate.of(2027, 3, 31));
        assertThat(told)
                .containsExactly(
                        "2026-10-31 evaluation-overdue",
                        "2026-11-30 evaluation-overdue",
                        "2026-12-31 evaluation-overdue",
                        "2027-01-31 evaluation-overdue",
                        "2027-02-28 evaluation-overdue",
                        "2027-03-31 evaluation-overdue");
    }

    @Test
    void theLateStartOfAnOldProjectIsToldOfOnce() {
        registered(LocalDate.of(2014, 12, 31));
        pass(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 28));
        assertThat(told).containsExactly("2026-01-10 evaluation-overdue", "2026-02-01 evaluation-overdue");
    }

    @Test
    void afterAPauseOnlyThePresentIsTold() {
        registered(LocalDate.of(2026, 3, 31));
        pass(BEGIN, LocalDate.of(2026, 5, 30));
        pass(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 11));
        pass(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 9, 1));
        assertThat(told)
                .containsExactly(
                        "2026-06-10 evaluation-due 20",
                        "2026-08-20 evaluation-overdue",
                        "2026-09-01 evaluation-overdue");
    }

    @Test
    void anotherPeriodMovesTheDays() {
        RegisterKey key = registered(LocalDate.of(2026, 3, 31));
        pass(BEGIN, LocalDate.of(2026, 6, 15));
        projects.describe(key, Precondition.none(), ending(LocalDate.of(2026, 3, 15)));
        pass(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 31));
        assertThat(told)
                .containsExactly(
                        "2026-05-31 evaluation-due 30",
                        "2026-06-15 evaluation-due 0",
                        "2026-06-16 evaluation-overdue",
                        "2026-07-16 evaluation-overdue");
    }

    @Test
    void aChangeThatLeavesTheDayTellsNothingTwice() {
        RegisterKey key = registered(LocalDate.of(2026, 3, 31));
        pass(BEGIN, LocalDate.of(2026, 6, 30));
        projects.describe(key, Precondition.none(), ending(LocalDate.of(2026, 3, 31)));
        assertThat(daysLeft(key)).as("only the reminder has it").isNull();
        pass(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30));
        assertThat(told).containsExactly("2026-05-31 evaluation-due 30", "2026-06-30 evaluation-due 0");
    }

    @Test
    void anEvaluationEndsIt() {
        RegisterKey key = registered(LocalDate.of(2026, 3, 31));
        pass(BEGIN, LocalDate.of(2026, 7, 1));
        assertThat(meters.get("samverka.evaluations.overdue").gauge().value()).isEqualTo(1);
        projects.evaluate(key, Precondition.none(), findings());
        pass(LocalDate.of(2026, 7, 2), LocalDate.of(2027, 12, 31));
        assertThat(told).last().isEqualTo("2026-07-01 evaluation-overdue");
        assertThat(meters.get("samverka.evaluations.overdue").gauge().value()).isZero();
    }

    @Test
    void whatWasPassedOnIsLookedAtTwice() {
        RegisterKey key = passedOn();
        pass(BEGIN, LocalDate.of(2026, 7, 10));
        assertThat(meters.get("samverka.follow.ups.due").gauge().value()).isEqualTo(1);
        projects.followUp(
                key, Precondition.none(), Optional.empty(), transfer(key), look("2026-07-10", Outcome.PARTLY));
        pass(LocalDate.of(2026, 7, 10), LocalDate.of(2029, 1, 1));
        assertThat(told).containsExactly("2026-07-01 follow-up-due", "2027-07-01 follow-up-due");
    }

    @Test
    void whatIsDueOnOneDayIsToldOneAfterTheOther() {
        RegisterKey key = passedOn();
        clock.set(LocalDate.of(2026, 4, 1));
        projects.move(key, Precondition.none(), Move.ENDED, null);
        pass(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 2));
        assertThat(told)
                .containsExactly(
                        "2026-06-01 evaluation-due 30",
                        "2026-07-01 evaluation-due null",
                        "2026-07-01 follow-up-due",
                        "2026-07-02 evaluation-overdue");
        assertThat(daysLeft(key)).isNull();
    }

    @Test
    void twoInstancesTellItOnce() {
        RegisterKey key = registered(LocalDate.of(2026, 3, 31));
        clock.set(LocalDate.of(2026, 5, 31));
        stored.events.clear();
        stored.before = other::look;
        one.look();
        assertThat(stored.events).containsExactly(key + " se.samverka.project.evaluation-due.v1");
    }

    @Test
    void aLookThatBreaksOffIsTakenUpAgain() {
        for (int i = 0; i < 250; i++) {
            registered(LocalDate.of(2026, 3, 31));
        }
        clock.set(LocalDate.of(2026, 5, 31));
        stored.events.clear();
        stored.before = () -> stored.before = () -> stored.before = () -> {
            throw new Killed();
        };
        assertThatExceptionOfType(Killed.class).isThrownBy(one::look);
        assertThat(stored.events).hasSize(2);
        other.look();
        one.look();
        assertThat(stored.events).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void anOutageIsWaitedFor() {
        RegisterKey key = registered(LocalDate.of(2026, 3, 31));
        clock.set(LocalDate.of(2026, 5, 31));
        stored.events.clear();
        stored.before = () -> {
            throw Problem.unavailable("The database does not answer.", Duration.ofSeconds(1));
        };
        one.look();
        assertThat(stored.events).isEmpty();
        one.look();
        assertThat(stored.events).containsExactly(key + " se.samverka.project.evaluation-due.v1");
    }

    @Test
    void oneThatCannotBeToldStopsNoOther() {
        registered(LocalDate.of(2026, 3, 31));
        registered(LocalDate.of(2026, 3, 31));
        clock.set(LocalDate.of(2026, 5, 31));
        stored.events.clear();
        stored.before = () -> {
            throw Problem.tooLarge("The event would be too large.");
        };
        one.look();
        assertThat(stored.events).hasSize(1);
    }

    /** Nobody catches it, as nobody catches a kill. */
    private static final class Killed extends Error {}

    /** A look at noon of every day, by either instance; what a look tells is noted with its day. */
    private void pass(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            clock.set(day);
            int before = stored.events.size();
            (day.toEpochDay() % 2 == 0 ? one : other).look();
            (day.toEpochDay() % 2 == 0 ? other : one).look();
            for (String event : stored.events.subList(before, stored.events.size())) {
                String[] parts = event.split(" ", 2);
                String name = parts[1].replace("se.samverka.project.", "").replace(".v1", "");
                told.add(day + " " + name + left(name, RegisterKey.parse(parts[0])));
            }
        }
    }

    private String left(String name, RegisterKey key) {
        return name.equals("evaluation-due") ? " " + daysLeft(key) : "";
    }

    /** It ended with its period; that is said at once. */
    private RegisterKey registered(LocalDate end) {
        clock.set(BEGIN.isAfter(end) ? BEGIN : end);
        return RegisterKey.parse(projects.register(HERE, Optional.empty(), ending(end), Start.ENDED)
                .key());
    }

    private static Description ending(LocalDate end) {
        return described(Kind.EU_PROJECT, Role.OWNER, until(end));
    }

    private RegisterKey passedOn() {
        clock.set(BEGIN);
        RegisterKey key = RegisterKey.parse(projects.register(HERE, Optional.empty(), inside(), Start.ONGOING)
                .key());
        projects.offer(key, Precondition.none(), Optional.empty(), guide());
        projects.accept(key, Precondition.none(), transfer(key), new Transfer.Receipt.Terms("a", "b"));
        return key;
    }

    private String transfer(RegisterKey key) {
        return Projects.present(projects.read(key)).transfers().getFirst().id();
    }

    private @Nullable Integer daysLeft(RegisterKey key) {
        Deadline deadline = Projects.present(projects.read(key)).deadline();
        return Objects.requireNonNull(deadline).daysLeft();
    }

    private ProjectClock clock(SimpleMeterRegistry registry) {
        return new ProjectClock(projects, new ClockSettings(Duration.ZERO, Duration.ofHours(1)), registry);
    }
}
