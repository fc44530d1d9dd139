package se.samverka.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One project as a file has it. Cells are in their plain form: decimals with a point, nothing put before them.
 *
 * @param cells those there are; a column that the file does not have is missing, an empty cell is empty
 */
public record Row(Map<Column, String> cells) {

    /** Copies them. */
    public Row {
        EnumMap<Column, String> copy = new EnumMap<>(Column.class);
        copy.putAll(cells);
        cells = Collections.unmodifiableMap(copy);
    }

    /** Whether the file has the column. */
    public boolean has(Column column) {
        return cells.containsKey(column);
    }

    /** What stands there; {@code null} when nothing does. */
    public @Nullable String text(Column column) {
        String text = cells.get(column);
        return text == null || text.isBlank() ? null : text;
    }

    /** The items that stand there. */
    public List<String> list(Column column) {
        return ListCell.items(cells.getOrDefault(column, ""));
    }

    /** The partners, each in its parts: name, country, type, of which the last may be missing. */
    public List<List<String>> partners() {
        return ListCell.lines(cells.getOrDefault(Column.PARTNERS, ""));
    }

    /** This row, and where its file lacks a column, what another has there. */
    public Row over(Row other) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(other.cells);
        all.putAll(cells);
        return new Row(all);
    }

    /** This row with another cell. */
    public Row with(Column column, String cell) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(cells);
        all.put(column, cell);
        return new Row(all);
    }

    /** A row to be filled. */
    public static Cells of() {
        return new Cells();
    }

    /** Fills a row. */
    public static final class Cells {

        private final Map<Column, String> cells = new EnumMap<>(Column.class);

        private Cells() {}

        /** A cell with one thing in it, as it calls itself; {@code null} leaves it empty. */
        public Cells put(Column column, @Nullable Object value) {
            cells.put(column, value == null ? "" : value.toString());
            return this;
        }

        /** A cell with several things in it, as they call themselves. */
        public Cells putAll(Column column, List<?> values) {
            String cell = ListCell.ofItems(values.stream().map(Object::toString).toList());
            // A spreadsheet would make 17.1 of a lonely 17.10.
            boolean numberLike = column == Column.TARGETS && values.size() == 1;
            cells.put(column, numberLike ? cell + ListCell.BETWEEN : cell);
            return this;
        }

        /** The partners, each in its parts; a part that is {@code null} is left empty. */
        public Cells putPartners(List<? extends List<? extends @Nullable Object>> partners) {
            cells.put(
                    Column.PARTNERS,
                    ListCell.ofLines(partners.stream()
                            .map(parts -> parts.stream()
                                    .map(part -> part == null ? "" : part.toString())
                                    .toList())
                            .toList()));
            return this;
        }

        /** The row. */
        public Row row() {
            return new Row(cells);
        }
    }
}
