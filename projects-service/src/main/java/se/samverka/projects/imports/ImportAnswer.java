package se.samverka.projects.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.projects.register.ImportedRows.Result;

/**
 * A job as it is shown.
 *
 * @param id its number
 * @param done rows that have their outcome
 * @param rows the refused ones, in the order of the file
 * @param rowsLeftOff how many refused ones more there are
 */
record ImportAnswer(
        String id,
        String municipality,
        String state,
        int total,
        int done,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<Result> rows,
        int rowsLeftOff,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static ImportAnswer of(ImportJob job) {
        Tally tally = job.tally();
        return new ImportAnswer(
                Integer.toString(job.number()),
                job.municipality().toString(),
                (job.state() == ImportJob.State.RECEIVING ? ImportJob.State.RUNNING : job.state()).name(),
                job.total(),
                tally.done(),
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                job.refused(),
                tally.refused() - job.refused().size(),
                job.startedAt(),
                job.endedAt());
    }

    /**
     * What would become of a file.
     *
     * @param rows all of them; the errors of those that are refused beyond the first thousand are left off
     */
    record Check(int total, int created, int changed, int unchanged, int refused, List<Result> rows) {

        static Check of(Tally tally, List<Result> rows) {
            return new Check(tally.done(), tally.created(), tally.changed(), tally.unchanged(), tally.refused(), rows);
        }
    }
}
