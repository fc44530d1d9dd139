package se.samverka.goals.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.SimpleTriggerContext;
import se.samverka.frame.Municipalities;
import se.samverka.goals.SetClock;
import se.samverka.goals.job.Jobs;
import se.samverka.goals.job.RunningJobs;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** When imports begin by themselves; nobody works at them here. */
class ImportCalendarIT {

    private final RunningJobs running = new RunningJobs(Clock.systemUTC(), database -> List.of());
    private final TakenIndicators indicators = new TakenIndicators("1781/N00001", "0114/N00001", "0114/N00002");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T08:00:00Z"));

    @AfterEach
    void close() {
        running.close();
    }

    /**
     * Summer time ends on 25 October 2026 and begins on 28 March 2027, at 01:00 UTC. An hour that comes twice is the same
     * day's import twice, and that begins once; one that does not come begins none.
     */
    @ParameterizedTest
    @CsvSource({
        "0 30 4 * * MON, 2026-10-18T12:00:00Z, 2026-10-19T02:30:00Z, 2026-10-26T03:30:00Z",
        "0 30 4 * * MON, 2027-03-21T12:00:00Z, 2027-03-22T03:30:00Z, 2027-03-29T02:30:00Z",
        "0 30 2 * * *, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "0 30 2 * * *, 2027-03-27T12:00:00Z, 2027-03-29T00:30:00Z, 2027-03-30T00:30:00Z",
    })
    void followsTheClockOnTheWall(String cron, Instant after, Instant first, Instant second) {
        Trigger trigger = new ImportSettings(cron, 3).trigger().orElseThrow();
        assertThat(next(trigger, after)).isEqualTo(first);
        assertThat(next(trigger, first.plusSeconds(1))).isEqualTo(second);
    }

    private static @Nullable Instant next(Trigger trigger, Instant last) {
        return trigger.nextExecution(new SimpleTriggerContext(last, last, last));
    }

    @Test
    void neverBeginsUnlessItIsSet() {
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
        calendar("-", "2026-11-24T08:00:00Z").configureTasks(tasks);
        assertThat(tasks.hasTasks()).isFalse();
        calendar("0 30 4 * * MON", "2026-11-24T08:00:00Z").configureTasks(tasks);
        assertThat(tasks.getTriggerTaskList())
                .as("by the calendar, and what is left")
                .hasSize(2);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ImportSettings("soon", 3).trigger());
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new ImportSettings("-", 0));
    }

    @Test
    void beginsOnceASwedishDayWhereThereIsAnything() {
        calendar("-", "2026-11-24T22:59:59Z").beginAll();
        assertThat(begun("1781", "2026-11-24")).isPresent();
        assertThat(begun("0114", "2026-11-24")).isPresent();
        assertThat(Stream.of("0115", "0180").flatMap(code -> begun(code, "2026-11-24").stream()))
                .as("they have nothing from Kolada")
                .isEmpty();
        Instant began = begun("1781", "2026-11-24").orElseThrow();

        calendar("-", "2026-11-24T22:59:59.5Z").beginAll();
        assertThat(begun("1781", "2026-11-24")).as("by another instance").contains(began);
        calendar("-", "2026-11-24T23:00:00Z").beginAll();
        assertThat(begun("1781", "2026-11-25")).as("yesterday's runs still").isEmpty();
    }

    @Test
    void theDayIsTheOneInSweden() {
        calendar("-", "2026-11-24T23:00:00Z").beginAll();
        assertThat(begun("1781", "2026-11-25")).isPresent();
    }

    @Test
    void oneThatCannotBeginHoldsUpNoOtherAndIsTriedAgainTheSameDay() {
        indicators.away.add("0114");
        ImportCalendar calendar = calendar();
        calendar.beginAll();
        assertThat(begun("1781", "2026-11-24")).isPresent();
        calendar.beginLeft();
        assertThat(begun("0114", "2026-11-24")).as("still away").isEmpty();

        indicators.away.clear();
        clock.set("2026-11-24T22:59:59Z");
        calendar.beginLeft();
        Instant began = begun("0114", "2026-11-24").orElseThrow();
        clock.set("2026-11-24T22:59:59.5Z");
        calendar.beginLeft();
        assertThat(begun("0114", "2026-11-24")).contains(began);
        assertThat(begun("1781", "2026-11-24")).contains(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @Test
    void whereAnotherRunsItBeginsWhenThatHasEnded() {
        Imports imports = new Imports(running.jobs(), indicators, clock);
        imports.begin(new MunicipalityCode("1781"), Optional.empty(), List.of());
        ImportCalendar calendar = calendar();
        calendar.beginAll();
        assertThat(begun("1781", "2026-11-24")).as("one runs at a time").isEmpty();

        running.succeed(Imports.KIND, "1781", clock.instant());
        calendar.beginLeft();
        assertThat(begun("1781", "2026-11-24")).isPresent();
    }

    @Test
    void theDayAfterItIsNotTriedAnyMore() {
        indicators.away.add("0114");
        ImportCalendar calendar = calendar();
        calendar.beginAll();
        indicators.away.clear();
        clock.set("2026-11-24T23:00:00Z");
        calendar.beginLeft();
        clock.set("2026-11-24T22:00:00Z");
        calendar.beginLeft();
        assertThat(begun("0114", "2026-11-24")).isEmpty();
        assertThat(begun("0114", "2026-11-25")).isEmpty();
    }

    @Test
    void anImportOfMoreThanItCanHoldDoesNotBegin() {
        String[] keys = IntStream.range(0, Imports.MOST)
                .mapToObj("1781/N%05d"::formatted)
                .toArray(String[]::new);
        MunicipalityCode full = new MunicipalityCode("1781");
        Imports imports = new Imports(running.jobs(), new TakenIndicators(keys), clock);
        assertThat(imports.begin(full, Optional.empty(), List.of()).total()).isEqualTo(10_000);
        running.succeed(Imports.KIND, "1781", clock.instant());

        String[] more = Stream.concat(Stream.of(keys), Stream.of("1781/N99999")).toArray(String[]::new);
        Imports tooMany = new Imports(running.jobs(), new TakenIndicators(more), clock);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> tooMany.begin(full, Optional.empty(), List.of()))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(409))
                .withMessageContaining("10000");
        assertThat(tooMany.begin(full, Optional.empty(), List.of(new Wanted("N99999", true, null)))
                        .total())
                .as("named ones do")
                .isEqualTo(1);
    }

    private ImportCalendar calendar() {
        return calendar("0 30 4 * * MON", clock);
    }

    private Optional<Instant> begun(String municipality, String day) {
        String id = UUID.nameUUIDFromBytes(("calendar " + day).getBytes(StandardCharsets.UTF_8))
                .toString();
        return running.jobs().find(Imports.KIND, municipality, id).map(job -> job.startedAt());
    }

    private ImportCalendar calendar(String cron, String now) {
        return calendar(cron, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private ImportCalendar calendar(String cron, Clock clock) {
        Jobs jobs = running.jobs();
        return new ImportCalendar(
                new Imports(jobs, indicators, clock), new Municipalities(), new ImportSettings(cron, 3), clock);
    }
}
