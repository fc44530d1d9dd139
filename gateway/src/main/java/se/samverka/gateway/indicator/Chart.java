package se.samverka.gateway.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's values as lines on a surface of {@link #WIDTH} by {@link #HEIGHT}; the template draws it as SVG.
 *
 * @param target where the line of the target is; {@code null} = there is no target
 * @param fromZero whether 0 is on the axis
 */
public record Chart(
        List<Line> lines,
        List<Number> numbers,
        List<Year> years,
        @Nullable String target,
        boolean fromZero) {

    /** Units from left to right. */
    public static final int WIDTH = 360;

    /** Units from top to bottom. */
    public static final int HEIGHT = 230;

    /** Where the years are written. */
    public static final int YEARS_AT = 222;

    private static final int LEFT = 42;
    private static final int RIGHT = 344;
    private static final int TOP = 22;
    private static final int BOTTOM = 200;
    private static final int MOST_YEARS = 5;

    /** What one line tells. @param path data of an SVG path, broken where a year has no figure */
    public record Line(Strand strand, String path, List<Point> points) {}

    /** A figure. @param mark data of an SVG path */
    public record Point(String mark, boolean preliminary) {}

    /** A number at the side. */
    public record Number(String y, BigDecimal number) {}

    /** A year below. */
    public record Year(String x, int year) {}

    private record Placed(int year, double x, BigDecimal figure, boolean preliminary) {}

    /** {@code null} when it has figures of fewer than two years: that is no course to be drawn. */
    public static @Nullable Chart of(ShownIndicator indicator) {
        List<Value> series = indicator.series();
        if (series.stream().filter(Value::isStated).count() < 2) {
            return null;
        }
        Scale scale = scale(indicator);
        int interval = interval(series);
        List<Line> lines = new ArrayList<>();
        for (Strand strand : Strand.values()) {
            List<@Nullable Placed> placed = placed(series, indicator.figures(strand));
            if (placed.stream().anyMatch(one -> one != null)) {
                lines.add(line(strand, placed, interval, scale));
            }
        }
        Indicator.Target target = indicator.target();
        return new Chart(
                lines,
                scale.numbers().stream()
                        .map(number -> new Number(y(scale, number), number))
                        .toList(),
                years(series),
                target == null ? null : y(scale, target.value()),
                scale.hasZero());
    }

    private static Scale scale(ShownIndicator indicator) {
        Stream<BigDecimal> figures = Stream.of(Strand.values())
                .flatMap(strand -> indicator.series().stream()
                        .flatMap(value ->
                                Stream.ofNullable(indicator.figures(strand).apply(value))));
        Indicator.Target target = indicator.target();
        Stream<BigDecimal> aim = target == null ? Stream.empty() : Stream.of(target.value());
        List<BigDecimal> all = Stream.concat(figures, aim).sorted().toList();
        return Scale.around(all.getFirst().doubleValue(), all.getLast().doubleValue());
    }

    private static List<@Nullable Placed> placed(List<Value> series, Function<Value, @Nullable BigDecimal> figures) {
        List<@Nullable Placed> all = new ArrayList<>();
        for (Value value : series) {
            BigDecimal figure = figures.apply(value);
            all.add(
                    figure == null
                            ? null
                            : new Placed(value.year(), x(series, value.year()), figure, value.isPreliminary()));
        }
        return all;
    }

    /** How many years lie between two figures where none is missing: what is measured every other year misses none, what is listed now and then does. */
    private static int interval(List<Value> series) {
        int first = series.get(1).year() - series.get(0).year();
        for (int i = 2; i < series.size(); i++) {
            if (series.get(i).year() - series.get(i - 1).year() != first) {
                return 1;
            }
        }
        return series.size() > 2 ? first : 1;
    }

    private static Line line(Strand strand, List<@Nullable Placed> placed, int interval, Scale scale) {
        StringBuilder path = new StringBuilder();
        List<Point> points = new ArrayList<>();
        Placed before = null;
        for (Placed one : placed) {
            if (one != null) {
                double y = height(scale, one.figure());
                path.append(before == null || one.year() - before.year() > interval ? 'M' : 'L')
                        .append(Scale.coordinate(one.x()))
                        .append(' ')
                        .append(Scale.coordinate(y));
                points.add(new Point(strand.mark(one.x(), y), one.preliminary()));
            }
            before = one;
        }
        return new Line(strand, path.toString(), points);
    }

    private static List<Year> years(List<Value> series) {
        int step = (series.size() + MOST_YEARS - 2) / (MOST_YEARS - 1);
        List<Year> years = new ArrayList<>();
        for (int i = series.size() - 1; i >= 0; i -= Math.max(1, step)) {
            int year = series.get(i).year();
            years.addFirst(new Year(Scale.coordinate(x(series, year)), year));
        }
        return years;
    }

    private static double x(List<Value> series, int year) {
        int first = series.getFirst().year();
        return LEFT + (double) (year - first) / (series.getLast().year() - first) * (RIGHT - LEFT);
    }

    private static String y(Scale scale, BigDecimal figure) {
        return Scale.coordinate(height(scale, figure));
    }

    private static double height(Scale scale, BigDecimal figure) {
        return BOTTOM - scale.place(figure.doubleValue()) * (BOTTOM - TOP);
    }
}
