package se.samverka.gateway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.gateway.language.Text;
import se.samverka.kit.consume.UnreadableRecord;

class ChartTest {

    @Test
    void everyStrandThatHasFiguresIsALineAndEveryFigureAMark() throws UnreadableRecord {
        IndicatorView view = new IndicatorView();
        view.topic().apply(IndicatorFixtures.measured("1781", "N1A", 1, "17"));
        Chart chart = Chart.of(ShownIndicator.of(view.indicators().known("1781", "N1A")));

        assertThat(chart).isNotNull();
        assertThat(chart.lines()).extracting(Chart.Line::strand).containsExactly(Strand.values());
        assertThat(chart.lines()).extracting(line -> line.points().size()).containsExactly(4, 4, 3, 2, 1);
        Chart.Line total = chart.lines().getFirst();
        assertThat(total.points()).extracting(Chart.Point::preliminary).containsExactly(false, false, false, true);
        assertThat(total.path()).as("broken by the year that is missing").matches("M[^ML]+M[^ML]+L[^ML]+L[^ML]+");
        assertThat(chart.target()).isNotNull();
        assertThat(chart.numbers().getLast().number()).isEqualByComparingTo("50");
        assertThat(chart.years().getLast().year()).isEqualTo(2025);
    }

    @Test
    void noLineCrossesAYearThatIsMissing() {
        Chart chart = chart(value(2019, "1"), value(2020, "2"), value(2021, "3"), value(2024, "2"));

        assertThat(chart).isNotNull();
        assertThat(chart.lines().getFirst().path()).matches("M[^ML]+L[^ML]+L[^ML]+M[^ML]+");
        assertThat(chart.lines().getFirst().points()).hasSize(4);
        assertThat(path(value(2019, "1"), value(2021, "3"), value(2024, "2"))).doesNotContain("L");
        assertThat(path(value(2019, "1"), value(2024, "3"))).doesNotContain("L");
    }

    @Test
    void whetherZeroIsOnTheAxisIsTold() {
        assertThat(chart(value(2023, "38"), value(2024, "41.5")))
                .isNotNull()
                .extracting(Chart::fromZero)
                .isEqualTo(false);
        assertThat(chart(value(2023, "12"), value(2024, "41.5")))
                .isNotNull()
                .extracting(Chart::fromZero)
                .isEqualTo(true);
    }

    private static String path(Value... values) {
        return Objects.requireNonNull(chart(values)).lines().getFirst().path();
    }

    @Test
    void whatIsMeasuredEveryOtherYearMissesNone() {
        Chart chart = chart(value(2019, "1"), value(2021, "3"), value(2023, "2"));

        assertThat(chart).isNotNull();
        assertThat(chart.lines().getFirst().path()).containsOnlyOnce("M");
        assertThat(chart.target()).isNull();
    }

    @Test
    void fewerThanTwoFiguresAreNoCourse() {
        assertThat(chart(value(2024, "1"), new Value(2025, null, null, null, ValueState.MISSING, null)))
                .isNull();
        assertThat(chart()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0,100,50,0,2",
        "38,41.5,1,38,42",
        "12,41.5,20,0,3",
        "25,41.5,5,5,9",
        "-3,3,2,-2,2",
        "7,7,0.5,14,15",
        "0,0,0.5,0,1",
        "999999999999998,999999999999999,0.5,1999999999999996,1999999999999998"
    })
    void theAxisHasRoundNumbers(double least, double most, BigDecimal step, long first, long last) {
        assertThat(Scale.around(least, most).step()).isEqualByComparingTo(step);
        assertThat(Scale.around(least, most).first()).isEqualTo(first);
        assertThat(Scale.around(least, most).last()).isEqualTo(last);
    }

    @Test
    void everythingIsDrawnInsideAndAtMostSevenNumbersAreWritten() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2000; round++) {
            double size = Math.pow(10, random.nextInt(-5, 14));
            Chart chart = chart(
                    value(2000, Double.toString(random.nextDouble(-1, 1) * size)),
                    value(2001, Double.toString(random.nextDouble(-1, 1) * size)),
                    value(2024, Double.toString(random.nextDouble(-1, 1) * size)));
            assertThat(chart).isNotNull();
            assertThat(chart.numbers()).hasSizeBetween(2, 7);
            for (Chart.Line line : chart.lines()) {
                for (String at : line.path().substring(1).split("[ML]")) {
                    assertThat(Double.parseDouble(at.split(" ")[0])).isBetween(0.0, (double) Chart.WIDTH);
                    assertThat(Double.parseDouble(at.split(" ")[1])).isBetween(0.0, (double) Chart.HEIGHT);
                }
            }
        }
    }

    private static @Nullable Chart chart(Value... values) {
        return Chart.of(ShownIndicator.of(new Indicator(
                1,
                "1781",
                "N1A",
                new Text("Mått", null),
                List.of(17),
                null,
                Direction.NONE,
                null,
                null,
                Series.of(List.of(values)),
                List.of(),
                Trend.UNKNOWN,
                null,
                null)));
    }

    private static Value value(int year, String total) {
        return new Value(year, new BigDecimal(total), null, null, ValueState.VALUE, null);
    }
}
