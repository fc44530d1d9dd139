package se.samverka.goals.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverka.frame.Municipalities;
import se.samverka.goals.SetClock;
import se.samverka.goals.imports.KoladaOfTests.Asked;
import se.samverka.goals.indicator.Delivery;
import se.samverka.goals.indicator.Reading;
import se.samverka.goals.job.Job;
import se.samverka.goals.job.Job.State;
import se.samverka.goals.job.RunningJobs;
import se.samverka.kit.security.MunicipalityCode;

/**
 * What an import asks for of what was imported before: only who asks for what has changed since a day is told of what was
 * deleted, so every change since the last answer of that kind has to be asked for.
 */
class IncrementsIT {

    private static final MunicipalityCode MUNICIPALITY = new MunicipalityCode("1781");
    private static final List<String> KNOWN =
            IntStream.range(0, 24).mapToObj("N%05d"::formatted).toList();
    private static final String NEW = "N00099";
    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final LocalDate SECOND = LocalDate.parse("2026-11-30");

    private final TakenIndicators indicators = new TakenIndicators();
    private final KoladaOfTests kolada = new KoladaOfTests(id -> false);
    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final ImportMeters counted = new ImportMeters(new SimpleMeterRegistry());
    private final RunningJobs running = new RunningJobs(
            Clock.systemUTC(),
            database -> List.of(new Importing(
                    kolada,
                    new Intake(indicators, new Imported(database), counted),
                    new Municipalities(),
                    new ImportSettings("-", 3),
                    counted)));
    private final Imports imports = new Imports(running.jobs(), indicators, clock);

    IncrementsIT() {
        running.start();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void oneNewAmongKnownOnesHidesNoDeletionOfTheirs() {
        imported(KNOWN);
        kolada.deleted.add("N00007");
        clock.set("2026-12-01T08:00:00Z");
        kolada.asked.clear();
        imported(Stream.concat(KNOWN.stream(), Stream.of(NEW)).toList());

        assertThat(kolada.asked)
                .extracting(Asked::ids, Asked::since)
                .containsExactly(tuple(KNOWN, FIRST), tuple(List.of(NEW), (Object) null));
        assertThat(taken("N00007").readings()).extracting(Reading::withdrawn).containsExactly(true);

        kolada.asked.clear();
        imported(Stream.concat(KNOWN.stream(), Stream.of(NEW)).toList());
        assertThat(kolada.asked).extracting(Asked::since).containsExactly(SECOND);
    }

    @Test
    void changesOfAGroupThatCouldNotBeFoundAreAskedForLater() {
        kolada.group = "G1";
        imported(KNOWN);
        kolada.brokenGroups = true;
        clock.set("2026-12-01T08:00:00Z");
        imported(KNOWN);
        kolada.brokenGroups = false;
        clock.set("2026-12-08T08:00:00Z");
        kolada.asked.clear();
        imported(KNOWN);

        assertThat(kolada.asked)
                .extracting(Asked::areas, Asked::since)
                .containsExactly(tuple(List.of("1781", "0000"), SECOND), tuple(List.of("G1"), FIRST));
    }

    @Test
    void ofAnotherGroupAllIsAskedForAndOfTheRestWhatHasChanged() {
        kolada.group = "G1";
        imported(KNOWN);
        kolada.group = "G2";
        clock.set("2026-12-01T08:00:00Z");
        kolada.asked.clear();
        imported(KNOWN);
        assertThat(kolada.asked)
                .extracting(Asked::areas, Asked::since)
                .containsExactly(tuple(List.of("1781", "0000"), FIRST), tuple(List.of("G2"), (Object) null));

        kolada.asked.clear();
        imported(KNOWN);
        assertThat(kolada.asked)
                .extracting(Asked::areas, Asked::since)
                .containsExactly(tuple(List.of("1781", "0000", "G2"), SECOND));
    }

    @Test
    void ofOneThatWasMadeAnewAllIsAskedForAndThenWhatWasDeletedSinceTheFirst() {
        imported(KNOWN);
        Delivery before = indicators.taken.remove("1781/N00003");
        clock.set("2026-12-01T08:00:00Z");
        kolada.asked.clear();
        imported(List.of("N00003"));
        assertThat(taken("N00003")).isEqualTo(before);
        imported(List.of("N00003"));
        assertThat(kolada.asked).extracting(Asked::since).containsExactly(null, FIRST);
    }

    @Test
    void ofOneThatIsNotKoladasAnyMoreNothingIsRemembered() {
        imported(KNOWN);
        indicators.others.add("1781/N00003");
        clock.set("2026-12-01T08:00:00Z");
        imported(List.of("N00003"));
        indicators.others.clear();
        kolada.asked.clear();
        imported(List.of("N00003"));
        assertThat(kolada.asked).extracting(Asked::since).containsExactly(FIRST);
    }

    private Delivery taken(String id) {
        return indicators.taken.get("1781/" + id);
    }

    private void imported(List<String> ids) {
        Job begun = imports.begin(
                MUNICIPALITY,
                Optional.empty(),
                ids.stream().map(id -> new Wanted(id, true, null)).toList());
        Job ended = await().until(() -> imports.read(MUNICIPALITY, begun.id()), job -> job.state() != State.RUNNING);
        assertThat(ended.state()).isEqualTo(State.DONE);
    }
}
