package se.samverka.goals.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.job.Job;

/** An import and how far it has come. @param endedAt {@code null} while it runs */
record ImportAnswer(
        String id,
        ImportBody.Source source,
        Job.State state,
        int done,
        int total,
        List<Job.Failure> failed,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static ImportAnswer of(Job job) {
        return new ImportAnswer(
                job.id(),
                ImportBody.Source.KOLADA,
                job.state(),
                job.done(),
                job.total(),
                job.failed(),
                job.startedAt(),
                job.endedAt());
    }
}
