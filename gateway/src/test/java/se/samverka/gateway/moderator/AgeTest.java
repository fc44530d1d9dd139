package se.samverka.gateway.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.moderator.Age.Unit;

class AgeTest {

    private static final Instant THEN = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-5M,MINUTES,0",
        "PT59S,MINUTES,0",
        "PT59M59S,MINUTES,59",
        "PT1H,HOURS,1",
        "PT23H59M,HOURS,23",
        "P1D,DAYS,1",
        "P400D,DAYS,400"
    })
    void isToldInTheLargestUnitThatFits(Duration age, Unit unit, int number) {
        assertThat(Age.of(THEN, THEN.plus(age))).isEqualTo(new Age(unit, number));
    }
}
