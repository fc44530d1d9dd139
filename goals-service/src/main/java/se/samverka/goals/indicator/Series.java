package se.samverka.goals.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.indicator.Comparison.Yearly;
import se.samverka.goals.indicator.Delivery.Elsewhere;
import se.samverka.goals.indicator.Value.Split;
import se.samverka.goals.indicator.Value.State;

/** How readings change values. */
final class Series {

    /** Most years of an indicator. */
    static final int YEARS = 100;

    private Series() {}

    /** Values with the readings in force; of too many years the oldest go. */
    static List<Value> read(List<Value> values, List<Reading> readings) {
        TreeMap<Integer, Value> byYear = new TreeMap<>();
        values.forEach(value -> byYear.put(value.year(), value));
        TreeMap<Integer, List<Reading>> ofYears = new TreeMap<>();
        readings.forEach(reading -> ofYears.computeIfAbsent(reading.year(), year -> new ArrayList<>())
                .add(reading));
        ofYears.forEach((year, ofYear) -> value(year, byYear.get(year), ofYear)
                .ifPresentOrElse(value -> byYear.put(year, value), () -> byYear.remove(year)));
        return newest(byYear);
    }

    /** A part that no reading is about stays; a year of which nothing is left is none. */
    private static Optional<Value> value(int year, @Nullable Value before, List<Reading> readings) {
        Split<Figure> figures = before == null ? Split.none() : before.figures();
        @Nullable Split<String> marked = before == null ? null : before.marks();
        Split<String> marks = marked == null ? Split.none() : marked;
        for (Reading reading : readings) {
            figures = figures.with(reading.part(), reading.withdrawn() ? null : reading.figure());
            marks = marks.with(reading.part(), reading.withdrawn() ? null : reading.mark());
        }
        if (figures.blank() && readings.stream().allMatch(Reading::withdrawn)) {
            return Optional.empty();
        }
        State state = figures.blank() ? without(before) : State.VALUE;
        return Optional.of(new Value(year, figures, state, marks.blank() ? null : marks));
    }

    /** An editor who knows why there is no figure knows more than a source that has none. */
    private static State without(@Nullable Value before) {
        return before == null || before.state().hasFigures() ? State.MISSING : before.state();
    }

    /** Comparisons with what is delivered of them. One without a value is none. */
    static List<Comparison> compare(List<Comparison> comparisons, List<Elsewhere> delivered) {
        TreeMap<Delivery.Kind, Comparison> byKind = new TreeMap<>();
        comparisons.forEach(comparison -> byKind.put(comparison.kind(), comparison));
        for (Elsewhere others : delivered) {
            Comparison next = comparison(byKind.get(others.kind()), others);
            if (next.values().isEmpty()) {
                byKind.remove(others.kind());
            } else {
                byKind.put(others.kind(), next);
            }
        }
        return List.copyOf(byKind.values());
    }

    private static Comparison comparison(@Nullable Comparison before, Elsewhere delivered) {
        TreeMap<Integer, Yearly> byYear = new TreeMap<>();
        if (before != null && before.group().equals(delivered.group())) {
            before.values().forEach(value -> byYear.put(value.year(), value));
        }
        for (Reading reading : delivered.readings()) {
            if (reading.part() == Reading.Part.TOTAL) {
                Figure total = reading.withdrawn() ? null : reading.figure();
                if (total == null) {
                    byYear.remove(reading.year());
                } else {
                    byYear.put(reading.year(), new Yearly(reading.year(), total));
                }
            }
        }
        return new Comparison(delivered.kind(), delivered.group(), delivered.name(), newest(byYear));
    }

    private static <T> List<T> newest(Map<Integer, T> byYear) {
        return byYear.values().stream().skip(Math.max(0, byYear.size() - YEARS)).toList();
    }
}
