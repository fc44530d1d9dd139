package se.samverka.gateway.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Refusal;

/**
 * Where a file of projects is tried and read in.
 *
 * @param address where the form is sent
 * @param back address of the page above
 * @param current address of the register as it is now, in the same form
 * @param check what would become of the file, or has become of it; {@code null} = none was sent
 * @param rows of the check that are worth reading
 * @param kept key of the file that was tried; empty = none
 * @param name of the file
 * @param refusal why the file was not taken at all; {@code null} = it was, or there is none
 * @param most megabytes of a file
 */
public record FilePage(
        Desk desk,
        String address,
        String back,
        String current,
        @Nullable FileCheck check,
        List<FileRow> rows,
        String kept,
        String name,
        @Nullable Refusal refusal,
        long most) {

    /** Copies the rows. */
    public FilePage {
        rows = List.copyOf(rows);
    }

    /** How many rows are shown at most. */
    public static final int ROWS = 200;
}
