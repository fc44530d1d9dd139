package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be set, and what cannot. */
class ScheduleTest {

    @ParameterizedTest
    @CsvSource({"P0D, P0D, P1D, P1D", "P3M, P30D, P1M, P6M P18M", "P1Y, P1M, P1Y, P20D P1M P1Y"})
    void whatGoesForwardIsASchedule(Period dueAfter, Period reminder, Period every, String followUps) {
        assertThat(new ProjectSettings(dueAfter, reminder, every, periods(followUps)).schedule())
                .isEqualTo(new Schedule(dueAfter, reminder, every, periods(followUps)));
    }

    @ParameterizedTest
    @CsvSource({
        "P-1D, P30D,   P1M,     P6M",
        "P3M,  P-1D,   P1M,     P6M",
        "P3M,  P30D,   P0D,     P6M",
        "P3M,  P30D,   P1M-31D, P6M",
        "P3M,  P30D,   P1M,     P0D",
        "P3M,  P30D,   P1M,     P6M P6M",
        "P3M,  P30D,   P1M,     P18M P6M",
        "P3M,  P1M-1D, P1M,     P6M"
    })
    void whatDoesNotIsRefused(Period dueAfter, Period reminder, Period every, String followUps) {
        List<Period> after = periods(followUps);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectSettings(dueAfter, reminder, every, after));
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, PT1H", "PT0S, PT0.999S"})
    void aClockRests(Duration first, Duration every) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockSettings(first, every));
    }

    private static List<Period> periods(String texts) {
        return Arrays.stream(texts.split(" ", -1)).map(Period::parse).toList();
    }
}
