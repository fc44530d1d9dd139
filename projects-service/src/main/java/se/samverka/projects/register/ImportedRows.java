package se.samverka.projects.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.csv.RowReader;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.security.MunicipalityCode;

/** What imports must know of projects: what becomes of a row. Every method may end in the kit's 503. */
public interface ImportedRows {

    /** What would become of it now. */
    Result check(MunicipalityCode municipality, RowReader.Numbered row);

    /** Takes it into the register. @param request names the row for good: the same one again changes nothing and is answered alike */
    Result take(MunicipalityCode municipality, RowReader.Numbered row, Idempotency request);

    /** What can become of a row. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What became of a row.
     *
     * @param row its number
     * @param id of its project; {@code null} = none, or none yet
     * @param errors why it was refused; empty when it was not
     */
    record Result(int row, @Nullable String id, Outcome outcome, List<Error> errors) {

        /** Copies the errors. */
        public Result {
            errors = List.copyOf(errors);
        }

        /** A row that was refused. */
        public static Result refused(int row, @Nullable String id, List<Error> errors) {
            return new Result(row, id, Outcome.REFUSED, errors);
        }
    }

    /**
     * Something wrong in a row.
     *
     * @param column its name; {@code null} = the row as a whole
     * @param detail what would be accepted
     */
    record Error(@Nullable String column, String detail) {}
}
