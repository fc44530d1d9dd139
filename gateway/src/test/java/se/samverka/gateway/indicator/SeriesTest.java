package se.samverka.gateway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.indicator.Value.SourceStatus;

class SeriesTest {

    @Test
    void whatWasPutInComesOut() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 1000; round++) {
            List<Value> values = new ArrayList<>();
            for (int year = 2000; year < 2000 + random.nextInt(30); year++) {
                values.add(new Value(
                        year,
                        figure(random),
                        figure(random),
                        figure(random),
                        ValueState.values()[random.nextInt(4)],
                        random.nextInt(5) == 0 ? new SourceStatus("x", null, null) : null));
            }
            assertThat(Series.of(values).values())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(values);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "41.50,41.5",
        "100,100",
        "0,0",
        "-0.000001,-0.000001",
        "999999999999999,999999999999999",
        "1E+7,10000000"
    })
    void aFigureIsWrittenPlainly(BigDecimal figure, String written) {
        assertThat(Figures.unpack(Figures.pack(figure))).hasToString(written);
    }

    @Test
    void theLatestIsTheNewestThatSaysSomething() {
        Value old = new Value(2023, null, BigDecimal.ONE, null, ValueState.VALUE, null);
        Value missing = new Value(2024, null, null, null, ValueState.MISSING, null);

        assertThat(Series.of(List.of(old, missing)).latest()).isEqualTo(old);
        assertThat(Series.of(List.of(missing)).latest()).isNull();
    }

    /** At most 15 digits, at most 6 of them after the point, as the contract says. */
    private static @Nullable BigDecimal figure(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        long digits = random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L);
        return BigDecimal.valueOf(digits, random.nextInt(7));
    }
}
