package se.samverka.goals.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.indicator.Definition.Direction;

/**
 * Where an indicator is going, against its direction. The rule stands in {@code docs/trend.md}: the line fitted by least
 * squares to the last five totals, and whether it changes by more than 2 percent of their mean size. Decided in whole
 * numbers, so that no rounding decides.
 *
 * @param basis {@code null} when it is unknown
 */
record Trend(Sense sense, @Nullable Basis basis) {

    private static final Trend UNKNOWN = new Trend(Sense.UNKNOWN, null);
    private static final int MOST = 5;
    private static final int FEWEST = 3;
    private static final int SHOWN_DECIMALS = 6;

    /** One part in so many of the mean counts as no change. */
    private static final int TOLERANCE = 50;

    /** Good, bad, neither, or not known. */
    enum Sense {
        IMPROVING,
        WORSENING,
        FLAT,
        UNKNOWN
    }

    /**
     * What it was computed from.
     *
     * @param years whose totals
     * @param change of the fitted line from the first year to the last
     * @param tolerance a change of this size counts as none
     */
    record Basis(List<Integer> years, BigDecimal change, BigDecimal tolerance) {}

    /** @param values by year */
    static Trend of(Direction direction, List<Value> values) {
        List<Value> totals = values.stream().filter(Value::counts).toList();
        if (direction == Direction.NONE || totals.size() < FEWEST) {
            return UNKNOWN;
        }
        return Line.through(totals.subList(Math.max(0, totals.size() - MOST), totals.size()))
                .against(direction);
    }

    /**
     * A line fitted to points.
     *
     * @param rise what it rises from the first year to the last, times {@code unit}
     * @param unit above 0
     * @param sizes sum of the totals' sizes
     */
    private record Line(List<Integer> years, BigDecimal rise, BigDecimal unit, BigDecimal sizes) {

        static Line through(List<Value> points) {
            BigDecimal count = BigDecimal.valueOf(points.size());
            int first = points.getFirst().year();
            BigDecimal x = BigDecimal.ZERO;
            BigDecimal y = BigDecimal.ZERO;
            BigDecimal xx = BigDecimal.ZERO;
            BigDecimal xy = BigDecimal.ZERO;
            BigDecimal sizes = BigDecimal.ZERO;
            for (Value point : points) {
                BigDecimal year = BigDecimal.valueOf(point.year() - first);
                BigDecimal total = total(point);
                x = x.add(year);
                y = y.add(total);
                xx = xx.add(year.multiply(year));
                xy = xy.add(year.multiply(total));
                sizes = sizes.add(total.abs());
            }
            BigDecimal span = BigDecimal.valueOf(points.getLast().year() - first);
            BigDecimal slope = count.multiply(xy).subtract(x.multiply(y));
            BigDecimal unit = count.multiply(xx).subtract(x.multiply(x));
            return new Line(points.stream().map(Value::year).toList(), slope.multiply(span), unit, sizes);
        }

        Trend against(Direction direction) {
            return new Trend(sense(direction), basis());
        }

        private Sense sense(Direction direction) {
            BigDecimal count = BigDecimal.valueOf((long) TOLERANCE * years.size());
            if (rise.abs().multiply(count).compareTo(unit.multiply(sizes)) <= 0) {
                return Sense.FLAT;
            }
            return rise.signum() > 0 == (direction == Direction.UP) ? Sense.IMPROVING : Sense.WORSENING;
        }

        private Basis basis() {
            BigDecimal part = BigDecimal.valueOf((long) TOLERANCE * years.size());
            return new Basis(years, shown(rise, unit), shown(sizes, part));
        }

        private static BigDecimal shown(BigDecimal above, BigDecimal below) {
            BigDecimal rounded =
                    above.divide(below, SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }

        private static BigDecimal total(Value point) {
            return Objects.requireNonNull(point.figures().total(), "only values with a total are counted with")
                    .value();
        }
    }
}
