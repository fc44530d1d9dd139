package se.samverka.goals.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "41.5, 41.5",
        "41.50, 41.5",
        "50, 50",
        "5e1, 50",
        "-0.000001, -0.000001",
        "0.000, 0",
        "999999999999999, 999999999999999",
        "123456789.123456, 123456789.123456",
    })
    void isKeptExactly(BigDecimal number, String text) {
        assertThat(Figure.fits(number)).isTrue();
        assertThat(new Figure(number)).hasToString(text);
        assertThat(Figure.parse(text).value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e15", "1e999999999", "1e-7", "0.1234567", "1234567890.123456", "-1e15"})
    void hasNoMoreDigitsThanAreKept(BigDecimal number) {
        assertThat(Figure.fits(number)).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Figure(number));
    }

    @ParameterizedTest
    @CsvSource({
        "41.4999995, 41.5",
        "0.0000004, 0",
        "1234567890.123456, 1234567890.12346",
        "-12.3456785, -12.345679",
        "1E-40, 0",
        "1E-999999999, 0",
        "0.0000005, 0.000001"
    })
    void isRoundedToWhatIsKept(BigDecimal number, String text) {
        assertThat(Figure.rounded(number)).hasToString(text);
    }

    @Test
    void whatIsTooLargeIsNotRounded() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Figure.rounded(new BigDecimal("1e15")));
    }

    /** Whoever reads it as a double and writes that has the same number. */
    @Test
    void aDoubleHoldsIt() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(13)));
            Figure figure = Figure.rounded(number);
            assertThat(new BigDecimal(Double.toString(figure.value().doubleValue())))
                    .isEqualByComparingTo(figure.value());
        }
    }
}
