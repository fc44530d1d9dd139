package se.samverka.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;

/** Writes a file, row by row: UTF-8 with the mark that Excel needs, a first row of names, lines that end as RFC 4180 says. */
public final class RowWriter implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final Separator separator;

    /**
     * Writes the first row.
     *
     * @param out closed with this
     */
    public RowWriter(OutputStream out, Separator separator) throws IOException {
        this.separator = separator;
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(separator.sign())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        write(Arrays.stream(Column.values()).map(Column::header).toArray(String[]::new));
    }

    /** Writes a project; a column that it does not have stays empty. */
    public void write(Row row) throws IOException {
        write(Arrays.stream(Column.values()).map(column -> cell(row, column)).toArray(String[]::new));
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        csv.flush();
    }

    private String cell(Row row, Column column) {
        String text = row.cells().getOrDefault(column, "");
        return column.form() == Column.Form.DECIMAL ? text.replace('.', separator.decimal()) : Formula.disarmed(text);
    }

    private void write(String[] cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
