package se.samverka.projects.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverka.csv.Column;
import se.samverka.csv.RowReader;
import se.samverka.csv.RowReader.Numbered;
import se.samverka.csv.UnreadableCsv;
import se.samverka.kit.problem.Problem;

/** A file that comes in, some rows at a time; what is wrong with it as a whole is a problem. */
final class ImportFile implements Closeable {

    /** Most characters of rows that are held, and stored, together: a document of the database has its limit. */
    private static final int LARGEST = 1_000_000;

    private final RowReader rows;
    private final ImportSettings settings;
    private final Map<String, Integer> ids = new HashMap<>();
    private int count;

    private ImportFile(RowReader rows, ImportSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** @throws Problem 400 when its first row does not name columns */
    static ImportFile open(InputStream bytes, ImportSettings settings) {
        try {
            return new ImportFile(new RowReader(bytes), settings);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The next rows; none when it has ended. @throws Problem 400 when the rest cannot be read, 413 when there are too many */
    List<Numbered> next() {
        List<Numbered> batch = new ArrayList<>();
        int size = 0;
        try {
            while (batch.size() < settings.batch() && size < LARGEST) {
                Numbered row = rows.next();
                if (row == null) {
                    break;
                }
                batch.add(unique(row));
                size += size(row);
            }
        } catch (IOException e) {
            throw refusal(e);
        }
        count += batch.size();
        if (count > settings.maxRows()) {
            throw Problem.tooLarge("A file has at most " + settings.maxRows() + " rows.");
        }
        return batch;
    }

    /** How many rows came so far. */
    int count() {
        return count;
    }

    /** What one row makes of a project, another must not make anew: the second is at fault. */
    private Numbered unique(Numbered row) {
        String id = row.row().text(Column.ID);
        Integer earlier = id == null ? null : ids.putIfAbsent(id, row.number());
        return earlier == null
                ? row
                : new Numbered(
                        row.number(), row.row(), "has the id of row " + earlier + "; a project stands in one row");
    }

    private static int size(Numbered row) {
        return row.row().cells().values().stream().mapToInt(String::length).sum();
    }

    private static RuntimeException refusal(IOException e) {
        return e instanceof UnreadableCsv unreadable
                ? Problem.badRequest(String.valueOf(unreadable.getMessage()))
                : new UncheckedIOException(e);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
