package se.samverka.goals.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.samverka.goals.indicator.IndicatorFixtures.figure;
import static se.samverka.goals.indicator.IndicatorFixtures.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.goals.indicator.Definition.Direction;
import se.samverka.goals.indicator.Trend.Sense;
import se.samverka.goals.indicator.Value.Split;
import se.samverka.goals.indicator.Value.State;

class TrendTest {

    private static final int GENERATED = 20_000;

    @ParameterizedTest
    @CsvSource({
        "UP, 1 2 3, IMPROVING",
        "DOWN, 1 2 3, WORSENING",
        "UP, 3 2 1, WORSENING",
        "DOWN, 3 2 1, IMPROVING",
        "NONE, 1 2 3, UNKNOWN",
        "UP, 1 2, UNKNOWN",
        "UP, 0 0 0, FLAT",
        "UP, 100 100 102, FLAT",
        "UP, 99 100 101, FLAT",
        "UP, 99 100 101.01, IMPROVING",
        "UP, 50 1 2 3 4 5, IMPROVING",
        "UP, -3 -2 -1, IMPROVING",
        "UP, 10 0 10, FLAT",
    })
    void followsTheLine(Direction direction, String totals, Sense sense) {
        assertThat(Trend.of(direction, yearly(totals)).sense()).isEqualTo(sense);
    }

    @Test
    void publishesWhatItWasComputedFrom() {
        Trend trend = Trend.of(Direction.UP, yearly("9 38 40 41.5 42 43"));
        assertThat(trend.basis())
                .isEqualTo(new Trend.Basis(
                        List.of(2001, 2002, 2003, 2004, 2005), new BigDecimal("4.8"), new BigDecimal("0.818")));
    }

    @Test
    void yearsWithoutATotalDoNotCount() {
        List<Value> values = new ArrayList<>(yearly("1 2 3"));
        values.add(new Value(2010, Split.none(), State.MISSING, null));
        values.add(new Value(2011, new Split<>(null, figure("9"), figure("9")), State.VALUE, null));
        assertThat(Objects.requireNonNull(Trend.of(Direction.UP, values).basis())
                        .years())
                .containsExactly(2000, 2001, 2002);
    }

    /** Beside the textbook's formula in doubles, wherever that is sure of itself. */
    @Test
    void isWhatThePlainFormulaSays() {
        Random random = new Random(17);
        Set<Sense> seen = EnumSet.noneOf(Sense.class);
        for (int i = 0; i < GENERATED; i++) {
            List<Value> values = generated(random);
            Direction direction = Direction.values()[random.nextInt(3)];
            Trend trend = Trend.of(direction, values);
            Sense sense = trend.sense();
            Trend.Basis basis = trend.basis();
            if (basis != null) {
                List<Value> last = last(values);
                assertThat(basis.years())
                        .isEqualTo(last.stream().map(Value::year).toList());
                assertThat(basis.change().doubleValue()).isCloseTo(change(last), within(1e-6));
                assertThat(basis.tolerance().doubleValue()).isCloseTo(tolerance(last), within(1e-6));
            }
            Sense plain = plain(direction, values);
            if (plain != null) {
                assertThat(sense).as("%s of %s", direction, values).isEqualTo(plain);
                seen.add(sense);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Sense.values());
    }

    private static List<Value> generated(Random random) {
        List<Value> values = new ArrayList<>();
        int year = 1990 + random.nextInt(20);
        double level = random.nextDouble() * 100 - 20;
        double slope = random.nextGaussian() * random.nextInt(3);
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            year += 1 + random.nextInt(3);
            level += slope + random.nextGaussian();
            values.add(new Value(
                    year,
                    new Split<>(Figure.rounded(BigDecimal.valueOf(level)), null, null),
                    random.nextBoolean() ? State.VALUE : State.PRELIMINARY,
                    null));
        }
        return values;
    }

    /** @return {@code null} when it is too close to call in doubles */
    private static Sense plain(Direction direction, List<Value> values) {
        List<Value> last = last(values);
        if (last.size() < 3 || direction == Direction.NONE) {
            return Sense.UNKNOWN;
        }
        double change = change(last);
        double tolerance = tolerance(last);
        if (Math.abs(Math.abs(change) - tolerance) < 1e-9) {
            return null;
        }
        if (Math.abs(change) < tolerance) {
            return Sense.FLAT;
        }
        return change > 0 == (direction == Direction.UP) ? Sense.IMPROVING : Sense.WORSENING;
    }

    private static List<Value> last(List<Value> values) {
        return values.subList(Math.max(0, values.size() - 5), values.size());
    }

    /** The slope, as covariance by variance, times the span. */
    private static double change(List<Value> last) {
        double meanYear = last.stream().mapToInt(Value::year).average().orElseThrow();
        double mean = totals(last).average().orElseThrow();
        double[] totals = totals(last).toArray();
        double above = 0;
        double below = 0;
        for (int i = 0; i < totals.length; i++) {
            double x = last.get(i).year() - meanYear;
            above += x * (totals[i] - mean);
            below += x * x;
        }
        return above / below * (last.getLast().year() - last.getFirst().year());
    }

    private static double tolerance(List<Value> last) {
        return 0.02 * totals(last).map(Math::abs).average().orElseThrow();
    }

    private static DoubleStream totals(List<Value> last) {
        return last.stream()
                .mapToDouble(
                        v -> Objects.requireNonNull(v.figures().total()).value().doubleValue());
    }

    private static List<Value> yearly(String totals) {
        List<Value> values = new ArrayList<>();
        for (String total : totals.split(" ")) {
            values.add(value(2000 + values.size(), total));
        }
        return values;
    }
}
