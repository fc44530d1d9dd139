package se.samverka.projects.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.register.ImportedRows.Result;

/**
 * A file that is being taken in, or was.
 *
 * @param number counted in the municipality, so that two cannot begin the same: one goes on at a time
 * @param name of the request that began it: what it makes is named after it, and made once
 * @param total rows of the file; 0 until all of it has come
 * @param batches of rows
 * @param next batch to be worked off
 * @param refused the first rows that were refused, at most {@link #LISTED}
 * @param endedAt {@code null} = it goes on
 */
record ImportJob(
        MunicipalityCode municipality,
        int number,
        String name,
        State state,
        int total,
        int batches,
        int next,
        Tally tally,
        List<Result> refused,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Most refused rows that are told one by one. */
    static final int LISTED = 1_000;

    /** Where it is. */
    enum State {
        /** The file is coming. */
        RECEIVING,
        /** Its rows are worked off. */
        RUNNING,
        /** Every row has its outcome. */
        DONE,
        /** It ended before that, for a reason that is ours. */
        FAILED;

        boolean open() {
            return this == RECEIVING || this == RUNNING;
        }
    }

    ImportJob {
        refused = List.copyOf(refused);
    }

    /** One that begins to receive its file. */
    static ImportJob receiving(MunicipalityCode municipality, int number, String name, Instant now) {
        return new ImportJob(municipality, number, name, State.RECEIVING, 0, 0, 0, Tally.NONE, List.of(), now, null);
    }

    /** Its key: the order of keys is that of numbers. */
    String key() {
        return key(municipality, number);
    }

    static String key(MunicipalityCode municipality, int number) {
        return "%s/%09d".formatted(municipality, number);
    }
}
