package se.samverka.goals.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.goals.indicator.Delivery.Elsewhere;
import se.samverka.goals.indicator.Delivery.Kind;
import se.samverka.goals.indicator.Reading.Part;
import se.samverka.goals.indicator.Value.Split;
import se.samverka.goals.indicator.Value.State;

/** Generated deliveries, one after the other, beside a plain table with a cell for each figure. */
class SeriesTest {

    private static final int LIVES = 300;
    private static final int DELIVERIES = 20;
    private static final int FIRST = 1900;

    @Test
    void valuesAreWhatTheTableSays() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            int years = random.nextInt(10) == 0 ? 130 : 6;
            List<Value> values = new ArrayList<>(edited(random));
            Table table = new Table(values);
            for (int i = 0; i < DELIVERIES; i++) {
                List<Reading> readings = readings(random, years);
                values = Series.read(values, readings);
                table.read(readings);
                assertThat(told(values)).as("seed %d, delivery %d", seed, i).isEqualTo(table.told());
                values.forEach(value -> seen.add(value.state() + (value.marks() == null ? "" : " marked")));
                seen.add(values.size() == Series.YEARS ? "full" : values.isEmpty() ? "empty" : "some");
            }
        }
        assertThat(seen)
                .as("everything was there")
                .contains("VALUE", "VALUE marked", "MISSING", "MISSING marked", "NOT_APPLICABLE", "full", "some");
    }

    @Test
    void comparisonsAreWhatTheTableSays() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            int years = random.nextInt(10) == 0 ? 130 : 6;
            List<Comparison> comparisons = List.of();
            Map<Kind, Others> table = new HashMap<>();
            for (int i = 0; i < DELIVERIES; i++) {
                List<Elsewhere> delivered = elsewhere(random, years);
                comparisons = Series.compare(comparisons, delivered);
                for (Elsewhere others : delivered) {
                    Others next = new Others(others, table.get(others.kind()));
                    if (next.totals.isEmpty()) {
                        table.remove(others.kind());
                    } else {
                        table.put(others.kind(), next);
                    }
                }
                assertThat(comparisons.stream().map(SeriesTest::told).toList())
                        .as("seed %d, delivery %d", seed, i)
                        .isEqualTo(Stream.of(Kind.values())
                                .filter(table::containsKey)
                                .map(kind -> table.get(kind).told())
                                .toList());
                seen.add(comparisons.size() + " kinds");
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("0 kinds", "1 kinds", "2 kinds");
    }

    /** A table of figures: what was read last of a year and a part stands in its cell. */
    private static final class Table {

        private final TreeMap<Integer, Row> rows = new TreeMap<>();

        Table(List<Value> values) {
            for (Value value : values) {
                Row row = new Row();
                row.state = value.state();
                for (Part part : Part.values()) {
                    Figure figure = value.figures().of(part);
                    row.figures[part.ordinal()] = figure == null ? "" : figure.toString();
                }
                rows.put(value.year(), row);
            }
        }

        void read(List<Reading> readings) {
            Map<Integer, Boolean> withdrawn = new HashMap<>();
            for (Reading reading : readings) {
                Row row = rows.computeIfAbsent(reading.year(), year -> new Row());
                boolean nothing = reading.withdrawn();
                row.figures[reading.part().ordinal()] = nothing || reading.figure() == null
                        ? ""
                        : reading.figure().toString();
                row.marks[reading.part().ordinal()] = nothing || reading.mark() == null ? "" : reading.mark();
                withdrawn.merge(reading.year(), nothing, Boolean::logicalAnd);
            }
            withdrawn.forEach((year, all) -> {
                Row row = Objects.requireNonNull(rows.get(year));
                if (!String.join("", row.figures).isEmpty()) {
                    row.state = State.VALUE;
                } else if (all) {
                    rows.remove(year);
                } else if (row.state != State.NOT_APPLICABLE) {
                    row.state = State.MISSING;
                }
            });
            while (rows.size() > 100) {
                rows.pollFirstEntry();
            }
        }

        List<String> told() {
            return rows.entrySet().stream()
                    .map(row -> row.getKey() + " " + row.getValue().state + " " + List.of(row.getValue().figures) + " "
                            + List.of(row.getValue().marks))
                    .toList();
        }
    }

    private static final class Row {

        private final String[] figures = {"", "", ""};
        private final String[] marks = {"", "", ""};
        private @Nullable State state;
    }

    private static List<String> told(List<Value> values) {
        return values.stream()
                .map(value -> value.year() + " " + value.state() + " " + parts(value.figures()) + " "
                        + (value.marks() == null ? List.of("", "", "") : parts(value.marks())))
                .toList();
    }

    private static List<String> parts(Split<?> split) {
        return Stream.of(Part.values())
                .map(part -> Objects.toString(split.of(part), ""))
                .toList();
    }

    /** Totals of one kind of others, in plain text. */
    private static final class Others {

        private final Elsewhere last;
        private final TreeMap<Integer, String> totals = new TreeMap<>();

        Others(Elsewhere delivered, @Nullable Others before) {
            last = delivered;
            if (before != null && before.last.group().equals(delivered.group())) {
                totals.putAll(before.totals);
            }
            for (Reading reading : delivered.readings()) {
                if (reading.part() == Part.TOTAL) {
                    totals.remove(reading.year());
                    if (!reading.withdrawn() && reading.figure() != null) {
                        totals.put(reading.year(), reading.figure().toString());
                    }
                }
            }
            while (totals.size() > 100) {
                totals.pollFirstEntry();
            }
        }

        String told() {
            return last.kind() + " " + last.group() + " " + last.name() + " " + totals;
        }
    }

    private static String told(Comparison comparison) {
        TreeMap<Integer, String> totals = new TreeMap<>();
        comparison
                .values()
                .forEach(value -> totals.put(value.year(), value.total().toString()));
        assertThat(comparison.values())
                .as("in order")
                .extracting(Comparison.Yearly::year)
                .isSorted();
        return comparison.kind() + " " + comparison.group() + " " + comparison.name() + " " + totals;
    }

    /** What an editor may have stated before. */
    private static List<Value> edited(Random random) {
        List<Value> values = new ArrayList<>();
        for (int year = FIRST; year < FIRST + 4; year++) {
            State state = State.values()[random.nextInt(4)];
            Split<Figure> figures = state.hasFigures() ? new Split<>(null, figure(random), null) : Split.<Figure>none();
            values.add(new Value(year, figures, state, null));
        }
        return values;
    }

    private static List<Elsewhere> elsewhere(Random random, int years) {
        List<Elsewhere> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int group = random.nextInt(3);
            all.add(new Elsewhere(
                    Kind.values()[random.nextInt(2)], "G" + group, "Andra " + group, readings(random, years)));
        }
        return all;
    }

    private static List<Reading> readings(Random random, int years) {
        List<Reading> readings = new ArrayList<>();
        for (int i = random.nextInt(2 * years); i > 0; i--) {
            readings.add(new Reading(
                    FIRST + random.nextInt(years),
                    Part.values()[random.nextInt(3)],
                    random.nextInt(3) == 0 ? null : figure(random),
                    random.nextInt(4) == 0 ? "x" + random.nextInt(2) : null,
                    random.nextInt(4) == 0));
        }
        return readings;
    }

    private static Figure figure(Random random) {
        return new Figure(BigDecimal.valueOf(random.nextInt(2000) - 500, random.nextInt(4)));
    }
}
