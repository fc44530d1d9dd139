package se.samverka.projects.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.samverka.csv.RowReader.Numbered;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.projects.register.ImportedRows;
import se.samverka.projects.register.ImportedRows.Outcome;
import se.samverka.projects.register.ImportedRows.Result;

/** Files of projects: what would become of one, and the jobs that take them in. Every method may end in the kit's problems. */
@Component
class Imports {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ImportedRows projects;
    private final ImportJobs jobs;
    private final ImportWork work;
    private final ImportSettings settings;
    private final Clock clock;
    private final Semaphore receiving;

    Imports(ImportedRows projects, ImportJobs jobs, ImportWork work, ImportSettings settings, Clock clock) {
        this.projects = projects;
        this.jobs = jobs;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.receiving = new Semaphore(settings.uploads());
    }

    /** A job. @throws Problem 404 */
    ImportJob find(MunicipalityCode municipality, int number) {
        return jobs.find(municipality, number).orElseThrow(() -> Problem.notFound("There is no such import."));
    }

    /** What would become of a file now. */
    ImportAnswer.Check check(MunicipalityCode municipality, InputStream bytes) {
        return receive(bytes, file -> {
            Lanes lanes = new Lanes(settings.parallel());
            List<Result> rows = new ArrayList<>();
            Tally tally = Tally.NONE;
            for (List<Numbered> batch = file.next(); !batch.isEmpty(); batch = file.next()) {
                List<Result> results = lanes.each(batch, row -> projects.check(municipality, row));
                for (Result result : results) {
                    boolean told = result.outcome() != Outcome.REFUSED || tally.refused() < ImportJob.LISTED;
                    rows.add(told ? result : Result.refused(result.row(), result.id(), List.of()));
                }
                tally = tally.plus(Tally.of(results));
            }
            return ImportAnswer.Check.of(tally, rows);
        });
    }

    /**
     * Begins to take a file in: when it returns, all of it is stored, and its rows are worked off.
     *
     * @param request the same file sent again under it is answered with the job that it began
     * @throws Problem 409 when an import of the municipality goes on, or another file was sent under the request
     */
    ImportJob start(MunicipalityCode municipality, Optional<Idempotency> request, InputStream bytes) {
        FileHash hash = new FileHash(bytes);
        Optional<ImportJobs.Repeated> before = request.flatMap(same -> jobs.begunBy(municipality, same.key()));
        if (before.isPresent()) {
            return repeated(before.get(), hash);
        }
        return receive(hash.bytes(), file -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String name = request.map(Idempotency::key)
                    .orElseGet(() -> UUID.randomUUID().toString());
            ImportJob job = ImportJob.receiving(municipality, nextNumber(municipality), name, now);
            Hold hold = Hold.taken(now, settings.claim());
            if (!jobs.begin(job, hold)) {
                throw busy();
            }
            try {
                stage(job, hold, file, hash);
            } catch (RuntimeException e) {
                drop(job, hold, e);
                throw e;
            }
            work.look();
            return find(municipality, job.number());
        });
    }

    private static ImportJob repeated(ImportJobs.Repeated before, FileHash hash) {
        if (ofAll(hash).equals(before.hash())) {
            return before.job();
        }
        throw Problem.conflict("This Idempotency-Key was used before with another file.");
    }

    private int nextNumber(MunicipalityCode municipality) {
        Optional<ImportJob> latest = jobs.latest(municipality);
        if (latest.filter(job -> job.state().open()).isPresent()) {
            throw busy();
        }
        return latest.map(ImportJob::number).orElse(0) + 1;
    }

    private void stage(ImportJob job, Hold hold, ImportFile file, FileHash hash) {
        int batches = 0;
        boolean ours = true;
        for (List<Numbered> batch = file.next(); ours && !batch.isEmpty(); batch = file.next()) {
            ours = jobs.stage(job.key(), hold.renewed(clock.instant(), settings.claim()), batches, batch);
            batches++;
        }
        if (!ours || !jobs.staged(job.key(), hold, file.count(), batches, ofAll(hash))) {
            throw Problem.of(408, "The file took too long to arrive.");
        }
    }

    private static String ofAll(FileHash hash) {
        try {
            return hash.ofAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(ImportJob job, Hold hold, RuntimeException reason) {
        try {
            jobs.drop(job.key(), hold);
        } catch (RuntimeException e) {
            // It is dropped by whoever looks when the hold has run out.
            reason.addSuppressed(e);
        }
    }

    private <T> T receive(InputStream bytes, Function<ImportFile, T> use) {
        if (!receiving.tryAcquire()) {
            throw Problem.unavailable("Too many files are coming at once.", SOON);
        }
        try (ImportFile file = ImportFile.open(bytes, settings)) {
            return use.apply(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            receiving.release();
        }
    }

    private static Problem busy() {
        return Problem.conflict("An import of this municipality goes on. Wait until it has ended.");
    }
}
