package se.samverka.gateway.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file of projects, or has become of it so far, as projects-service tells it.
 *
 * @param id of the import; {@code null} = nothing was stored
 * @param state {@code null} = nothing was stored
 * @param rows of a trial all, else those that were refused
 * @param rowsLeftOff how many refused ones more there are
 */
public record FileCheck(
        @Nullable String id,
        @Nullable State state,
        int total,
        int done,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<Row> rows,
        int rowsLeftOff) {

    /** Copies the rows. */
    public FileCheck {
        rows = List.copyOf(rows);
    }

    /** How an import goes. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** What becomes of a row. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** @param row its number in the file, the heading is 1 @param id of the project; {@code null} = a new one */
    public record Row(int row, @Nullable String id, Outcome outcome, List<Error> errors) {

        /** Copies the errors. */
        public Row {
            errors = List.copyOf(errors);
        }
    }

    /** Something wrong in a row. @param column its name; {@code null} = the row as a whole @param detail the owner's words, in English */
    public record Error(@Nullable String column, String detail) {}

    /** Whether it is still worked at. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Those rows of which anything can be said beside that they are taken: refused ones first. */
    public List<Row> worthReading(int most) {
        return rows.stream()
                .sorted((one, other) ->
                        Boolean.compare(other.outcome() == Outcome.REFUSED, one.outcome() == Outcome.REFUSED))
                .limit(most)
                .toList();
    }
}
