package se.samverka.goals.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.frame.Municipalities;
import se.samverka.goals.job.Job;
import se.samverka.goals.job.Job.Failure;
import se.samverka.goals.job.Job.State;
import se.samverka.goals.job.RunningJobs;
import se.samverka.kit.security.MunicipalityCode;

/** Imports as jobs, from a Kolada that is silent at times: what is kept, when they are given up, what is counted. */
class ImportingIT {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final MunicipalityCode MUNICIPALITY = new MunicipalityCode("1781");
    private static final List<String> IDS =
            IntStream.range(0, 60).mapToObj("N%05d"::formatted).toList();
    private static final String SILENCE = "Kolada did not answer.";
    private static final ImportSettings SETTINGS = new ImportSettings("-", 3);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ImportMeters counted = new ImportMeters(meters);
    private final TakenIndicators indicators = new TakenIndicators("1781/N00000");
    private volatile Predicate<String> silent = id -> false;
    private final KoladaOfTests kolada = new KoladaOfTests(id -> silent.test(id));
    private final RunningJobs running = new RunningJobs(
            CLOCK,
            database -> List.of(new Importing(
                    kolada,
                    new Intake(indicators, new Imported(database), counted),
                    new Municipalities(),
                    SETTINGS,
                    counted)));
    private final Imports imports = new Imports(running.jobs(), indicators, CLOCK);

    @BeforeEach
    void start() {
        running.start();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void whenNobodyIsThereTheRestIsNotAskedFor() {
        silent = id -> true;
        Job job = imported(IDS);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failed()).extracting(Failure::id).containsExactlyElementsOf(IDS);
        assertThat(job.failed()).extracting(Failure::reason).startsWith(SILENCE, SILENCE, SILENCE);
        assertThat(job.failed().subList(3, 60)).extracting(Failure::reason).containsOnly(Importing.GIVEN_UP);
        assertThat(kolada.questions)
                .as("those of 25, 12, 6, 3, 1, then 2, 1, 1")
                .extracting(List::size)
                .containsExactly(25, 12, 6, 3, 1, 2, 1, 1);
        assertThat(indicators.taken).isEmpty();
    }

    @Test
    void whenItGoesAwayWhatHadComeIsKept() {
        silent = id -> id.compareTo("N00025") >= 0;
        Job job = imported(IDS);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failed()).extracting(Failure::id).containsExactlyElementsOf(IDS.subList(25, 60));
        assertThat(indicators.taken).hasSize(25);
        await().untilAsserted(() -> assertThat(count("failed")).isEqualTo(35));
        assertThat(kolada.questions).hasSize(1 + 8);
    }

    @Test
    void whenKoladaAsksToWaitTooLongNothingMoreIsAsked() {
        kolada.busy = "N00030"::equals;
        Job job = imported(IDS);
        assertThat(kolada.questions).extracting(List::size).containsExactly(25, 25);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failed()).extracting(Failure::id).containsExactlyElementsOf(IDS.subList(25, 60));
        assertThat(job.failed().subList(25, 35)).extracting(Failure::reason).containsOnly(Importing.BUSY);
        assertThat(indicators.taken).hasSize(25);
    }

    @Test
    void norIsTheRestOfAPartOfWhichSomeWasNotAnswered() {
        silent = "N00003"::equals;
        kolada.busy = "N00010"::equals;
        Job job = imported(IDS);
        assertThat(kolada.questions)
                .as("those of 25, 12, 6, 3, then 3, 1, 2, and 6 that were too many")
                .extracting(List::size)
                .containsExactly(25, 12, 6, 3, 3, 1, 2, 6);
        assertThat(job.failed()).hasSize(1 + 6 + 48);
        assertThat(job.failed().subList(7, 55)).extracting(Failure::reason).containsOnly(Importing.BUSY);
    }

    @Test
    void norIsAnyThingWhenItAsksToWaitBeforeTheFirst() {
        kolada.busyWithGroups = true;
        Job job = imported(IDS);
        assertThat(kolada.questions).as("for the groups, once").hasSize(1);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failed()).hasSize(60).extracting(Failure::reason).containsOnly(Importing.BUSY);
    }

    @Test
    void anAnswerInBetweenIsASignOfLife() {
        silent = id -> id.endsWith("7") || id.endsWith("8");
        Job job = imported(IDS);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.failed()).hasSize(12).extracting(Failure::reason).containsOnly(SILENCE);
        assertThat(indicators.taken).hasSize(48);
    }

    @Test
    void whatBecameOfImportsIsCounted() {
        ImportAge age = new ImportAge(running.jobs(), indicators, Clock.offset(CLOCK, Duration.ofMinutes(90)), meters);
        age.look();
        assertThat(meters.get("samverka.imports.age").gauge().value())
                .as("none yet")
                .isZero();

        silent = id -> id.endsWith("7");
        imported(IDS.subList(0, 10));
        assertThat(count("changed")).isEqualTo(9);
        silent = id -> false;
        imported(IDS.subList(0, 10));
        assertThat(count("unchanged")).isEqualTo(9);
        assertThat(count("changed")).isEqualTo(10);
        silent = id -> true;
        imported(IDS.subList(0, 10));
        await().untilAsserted(() -> {
            assertThat(ended("done")).isEqualTo(2);
            assertThat(ended("failed")).isEqualTo(1);
            assertThat(count("failed")).isEqualTo(1 + 10);
        });

        age.look();
        assertThat(meters.get("samverka.imports.age").gauge().value())
                .as("seconds since the last good one")
                .isEqualTo(90 * 60);
    }

    private double count(String outcome) {
        return meters.get("samverka.imports.indicators")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double ended(String outcome) {
        return meters.get("samverka.imports.ended")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private Job imported(List<String> ids) {
        Job begun = imports.begin(
                MUNICIPALITY,
                Optional.empty(),
                ids.stream().map(id -> new Wanted(id, true, null)).toList());
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> imports.read(MUNICIPALITY, begun.id()), job -> job.state() != State.RUNNING);
    }
}
