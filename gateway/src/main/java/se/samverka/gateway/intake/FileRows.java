package se.samverka.gateway.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.Column;
import se.samverka.csv.Row;
import se.samverka.csv.RowReader;
import se.samverka.csv.RowReader.Numbered;
import se.samverka.csv.UnreadableCsv;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.export.ProjectRow;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.site.Addresses;

/** Tells of a file's rows what the owner does not: which project each is about, and what it changes. */
final class FileRows {

    /** What a row changes nothing by. */
    private static final Set<Column> ASIDE = Set.of(Column.ID, Column.VERSION, Column.STATUS);

    private final Projects projects;

    FileRows(Projects projects) {
        this.projects = projects;
    }

    /** Those worth reading. @param file that was sent; empty = it is no longer there */
    List<FileRow> of(Visit visit, FileCheck check, byte[] file) throws IOException {
        List<FileCheck.Row> shown = check.worthReading(FilePage.ROWS);
        Map<Integer, Row> cells =
                cells(file, shown.stream().map(FileCheck.Row::row).collect(Collectors.toSet()));
        return shown.stream()
                .map(row -> row(visit, row, cells.getOrDefault(row.row(), new Row(Map.of()))))
                .toList();
    }

    private FileRow row(Visit visit, FileCheck.Row said, Row cells) {
        String code = visit.municipality().code();
        String id = said.id();
        @Nullable
        ProjectState there =
                id == null ? null : projects.find(code, id).map(Held::state).orElse(null);
        String name = Objects.requireNonNullElse(cells.text(Column.NAME), there == null ? "" : there.name());
        List<Column> changes = there == null || said.outcome() != FileCheck.Outcome.CHANGED
                ? List.of()
                : changes(cells, ProjectRow.of(there));
        @Nullable String address = there == null ? null : Addresses.work(visit.language(), code, there.id());
        return new FileRow(said, name, address, changes);
    }

    /** How a cell is written is not what it says: blanks, the letters of a code and the zeros of a number are not compared. */
    private static List<Column> changes(Row cells, Row present) {
        return cells.cells().keySet().stream()
                .filter(column -> !ASIDE.contains(column))
                .filter(column -> !SaidCell.of(column, cells).equals(SaidCell.of(column, present)))
                .toList();
    }

    /** The owner has taken the file, so that it can be read; what cannot is not told of. */
    private static Map<Integer, Row> cells(byte[] file, Set<Integer> wanted) throws IOException {
        Map<Integer, Row> cells = new HashMap<>();
        if (file.length == 0) {
            return cells;
        }
        try (RowReader rows = new RowReader(new ByteArrayInputStream(file))) {
            for (@Nullable Numbered row = rows.next(); row != null; row = rows.next()) {
                if (wanted.contains(row.number())) {
                    cells.put(row.number(), row.row());
                }
            }
        } catch (UnreadableCsv e) {
            return cells;
        }
        return cells;
    }
}
