package se.samverka.goals.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverka.goals.SetClock;
import se.samverka.goals.job.RunningJobs;
import se.samverka.kit.security.MunicipalityCode;

/** Whose imports count for the age, and from when; nobody works at them here. */
class ImportAgeIT {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final RunningJobs running = new RunningJobs(Clock.systemUTC(), database -> List.of());
    private final TakenIndicators indicators = new TakenIndicators("1781/N00001", "0114/N00001", "0115/N00001");
    private final SetClock clock = new SetClock(NOW);
    private final Imports imports = new Imports(running.jobs(), indicators, clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ImportAge age = new ImportAge(running.jobs(), indicators, clock, meters);

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void isNoneWhereNoneEverBegan() {
        assertThat(hours()).isZero();
    }

    @Test
    void isSinceTheLastGoodOne() {
        begin("1781", 0);
        running.succeed(Imports.KIND, "1781", at(1));
        begin("1781", 5);
        running.fail(Imports.KIND, "1781", at(6));
        show(10);
        assertThat(hours()).isEqualTo(9);
    }

    @Test
    void isSinceTheFirstWhenNoneWasGood() {
        for (int hour = 0; hour < 30; hour++) {
            begin("1781", hour);
            running.fail(Imports.KIND, "1781", at(hour));
        }
        show(40);
        assertThat(hours()).as("also when the first is not kept any more").isEqualTo(40);
        begin("1781", 41);
        running.succeed(Imports.KIND, "1781", at(41));
        assertThat(hours()).isZero();
    }

    @Test
    void isOfTheMunicipalityThatWaitsLongestAndHasAnythingToImport() {
        begin("0120", 0);
        running.succeed(Imports.KIND, "0120", at(0));
        begin("0114", 1);
        running.fail(Imports.KIND, "0114", at(1));
        begin("1781", 2);
        running.succeed(Imports.KIND, "1781", at(2));
        show(10);
        assertThat(hours()).as("0120 has nothing from Kolada any more").isEqualTo(9);
    }

    @Test
    void isTheOneBeforeWhenNothingCanBeSaid() {
        begin("1781", 0);
        show(2);
        assertThat(hours()).isEqualTo(2);
        indicators.away.add("1781");
        show(3);
        assertThatNoException().isThrownBy(age::look);
        assertThat(hours()).isEqualTo(2);
    }

    private void begin(String municipality, int hour) {
        show(hour);
        imports.begin(new MunicipalityCode(municipality), Optional.empty(), List.of(new Wanted("N00001", true, null)));
    }

    private double hours() {
        age.look();
        return meters.get("samverka.imports.age").gauge().value() / 3_600;
    }

    private void show(int hour) {
        clock.set(at(hour).toString());
    }

    private static Instant at(int hour) {
        return NOW.plus(Duration.ofHours(hour));
    }
}
