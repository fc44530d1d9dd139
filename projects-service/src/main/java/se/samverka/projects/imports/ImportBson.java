package se.samverka.projects.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.Column;
import se.samverka.csv.Row;
import se.samverka.csv.RowReader.Numbered;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.register.ImportedRows.Error;
import se.samverka.projects.register.ImportedRows.Result;

/** Jobs and rows as documents of the database. */
final class ImportBson {

    static final String ID = "_id";
    static final String NAME = "name";
    static final String HASH = "hash";
    static final String STATE = "state";
    static final String TOTAL = "total";
    static final String BATCHES = "batches";
    static final String NEXT = "next";
    static final String ROWS = "rows";
    static final String ENDED = "endedAt";
    static final String CLAIM = "claim";
    static final String TOKEN = CLAIM + ".token";
    static final String UNTIL = CLAIM + ".until";

    private static final String STARTED = "startedAt";
    private static final String NUMBER = "number";
    private static final String CELLS = "cells";
    private static final String FAULT = "fault";

    private ImportBson() {}

    static Document write(ImportJob job, Hold hold) {
        return new Document(ID, job.key())
                .append(NAME, job.name())
                .append(STATE, job.state().name())
                .append(TOTAL, job.total())
                .append(BATCHES, job.batches())
                .append(NEXT, job.next())
                .append("created", 0)
                .append("changed", 0)
                .append("unchanged", 0)
                .append("refused", 0)
                .append(ROWS, List.of())
                .append(STARTED, Date.from(job.startedAt()))
                .append(CLAIM, write(hold));
    }

    static Document write(Hold hold) {
        return new Document("token", hold.token()).append("until", Date.from(hold.until()));
    }

    static ImportJob job(Document document) {
        String[] key = document.getString(ID).split("/", 2);
        return new ImportJob(
                new MunicipalityCode(key[0]),
                Integer.parseInt(key[1]),
                document.getString(NAME),
                ImportJob.State.valueOf(document.getString(STATE)),
                document.getInteger(TOTAL),
                document.getInteger(BATCHES),
                document.getInteger(NEXT),
                new Tally(
                        document.getInteger("created"),
                        document.getInteger("changed"),
                        document.getInteger("unchanged"),
                        document.getInteger("refused")),
                document.getList(ROWS, Document.class).stream()
                        .map(ImportBson::refused)
                        .toList(),
                Objects.requireNonNull(time(document, STARTED)),
                time(document, ENDED));
    }

    private static @Nullable Instant time(Document document, String field) {
        Date time = document.getDate(field);
        return time == null ? null : time.toInstant();
    }

    /** A row that was refused. */
    static Document write(Result refused) {
        List<Document> errors = refused.errors().stream()
                .map(error -> new Document("column", error.column()).append("detail", error.detail()))
                .toList();
        return new Document("row", refused.row()).append("id", refused.id()).append("errors", errors);
    }

    private static Result refused(Document document) {
        List<Error> errors = document.getList("errors", Document.class).stream()
                .map(error -> new Error(error.getString("column"), error.getString("detail")))
                .toList();
        return Result.refused(document.getInteger("row"), document.getString("id"), errors);
    }

    static Document write(Numbered row) {
        Document cells = new Document();
        row.row().cells().forEach((column, cell) -> cells.append(column.header(), cell));
        return new Document(NUMBER, row.number()).append(CELLS, cells).append(FAULT, row.fault());
    }

    static List<Numbered> rows(Document batch) {
        List<Numbered> rows = new ArrayList<>();
        for (Document row : batch.getList(ROWS, Document.class)) {
            rows.add(new Numbered(
                    row.getInteger(NUMBER), new Row(cells(row.get(CELLS, Document.class))), row.getString(FAULT)));
        }
        return rows;
    }

    private static Map<Column, String> cells(Document document) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        document.forEach((header, cell) -> Column.named(header).ifPresent(column -> cells.put(column, (String) cell)));
        return cells;
    }
}
