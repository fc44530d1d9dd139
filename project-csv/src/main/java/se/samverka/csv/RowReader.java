package se.samverka.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file, row by row, in memory that does not grow with it. Not for several threads. */
public final class RowReader implements Closeable {

    /** Most characters of a cell: a hundred partners of the longest names, every character of them escaped. */
    static final int CELL = 65_536;

    /** Most characters of a row. */
    static final int ROW = 4 * CELL;

    private static final int CELLS = 100;

    private final CloseableIterator<CsvRecord> records;
    private final Header header;
    private int number = 1;

    /**
     * A row of the file.
     *
     * @param number counted as a spreadsheet does: the names are row 1
     * @param row what stands there
     * @param fault why it cannot be read by its columns; {@code null} = it can
     */
    public record Numbered(int number, Row row, @Nullable String fault) {}

    /** Reads the first row. @throws UnreadableCsv when it is not one */
    public RowReader(InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(new Utf8(bytes));
        records = CsvReader.builder()
                .fieldSeparator(Header.separator(text).sign())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler(), text)
                .iterator();
        CsvRecord first = record();
        if (first == null) {
            throw new UnreadableCsv("The file is empty; its first row names the columns.");
        }
        header = Header.of(first.getFields());
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(CELLS)
                .maxFieldSize(CELL)
                .maxRecordSize(ROW)
                .build();
    }

    /** The columns that the file has, labels left aside. */
    public Set<Column> columns() {
        return header.columns();
    }

    /** The next row that is not empty; {@code null} when there is none. @throws UnreadableCsv when the rest cannot be read */
    public @Nullable Numbered next() throws IOException {
        CsvRecord record = record();
        while (record != null && record.getFields().stream().allMatch(String::isBlank)) {
            record = record();
        }
        return record == null ? null : numbered(record.getFields());
    }

    private Numbered numbered(List<String> fields) {
        int row = number - 1;
        if (fields.size() != header.size()) {
            String fault = "has %d cells, and the first row %d; is a cell with a separator in it not in quotes?"
                    .formatted(fields.size(), header.size());
            return new Numbered(row, new Row(Map.of()), fault);
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < fields.size(); i++) {
            Column column = header.at(i);
            if (!column.isLabel()) {
                cells.put(column, plain(column, fields.get(i)));
            }
        }
        return new Numbered(row, new Row(cells), null);
    }

    private static String plain(Column column, String cell) {
        return switch (column.form()) {
            case TEXT, LIST, LABEL -> Formula.restored(cell);
            case CODE -> Formula.restored(cell).strip();
            case DECIMAL -> Decimals.plain(cell.strip());
        };
    }

    private @Nullable CsvRecord record() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            number++;
            return records.next();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new UnreadableCsv(
                    "Row %d cannot be read: a quote is not closed, something stands behind a closing one, or it is longer than %d characters, or a cell of it than %d."
                            .formatted(number, ROW, CELL));
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
