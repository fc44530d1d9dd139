package se.samverka.projects.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.samverka.csv.RowReader.Numbered;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.imports.ImportJob.State;
import se.samverka.projects.register.ImportedRows;
import se.samverka.projects.register.ImportedRows.Result;

/**
 * Works off what was received, on every instance: a job is taken, batch after batch, until it has ended or this instance
 * stops. What a crash leaves is taken up by whoever looks next; rows that were taken before are known by their names.
 */
@Component
class ImportWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportedRows projects;
    private final ImportJobs jobs;
    private final ImportSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread worker;
    private volatile boolean stopping;

    ImportWork(ImportedRows projects, ImportJobs jobs, ImportSettings settings, Clock clock, MeterRegistry meters) {
        this.projects = projects;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** There is something new: does not wait for the next look. */
    void look() {
        news.release();
    }

    @Override
    public void start() {
        stopping = false;
        worker = Thread.ofVirtual().name("imports").start(this::run);
    }

    @Override
    public void stop() {
        Thread working = worker;
        stopping = true;
        look();
        try {
            if (working != null) {
                working.join(settings.claim().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void run() {
        while (!stopping) {
            try {
                takeAll();
            } catch (RuntimeException | Error e) {
                log.warn("work on imports broke off and is taken up again: {}", e.toString());
            }
            try {
                var unused = news.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One look: ends what nobody will go on with, and works on what nobody works on. */
    void takeAll() {
        Instant now = clock.instant();
        for (String abandoned : jobs.unheld(State.RECEIVING, now)) {
            Hold hold = Hold.taken(now, settings.claim());
            jobs.take(abandoned, hold, now).ifPresent(job -> jobs.drop(job.key(), hold));
        }
        jobs.forget(now.minus(settings.keep()));
        for (String waiting : jobs.unheld(State.RUNNING, now)) {
            Hold hold = Hold.taken(clock.instant(), settings.claim());
            jobs.take(waiting, hold, clock.instant()).ifPresent(job -> work(job, hold));
        }
    }

    private void work(ImportJob taken, Hold hold) {
        ImportJob job = taken;
        try {
            while (job.next() < job.batches()) {
                Optional<ImportJob> after = batch(job, hold);
                if (after.isEmpty()) {
                    log.info("import {} is in other hands", job.key());
                    return;
                }
                job = after.get();
            }
            end(job, hold, State.DONE);
        } catch (Problem | MongoException e) {
            // Nothing is lost: when the hold has run out, whoever looks next goes on.
            log.warn("import {} waits: {}", job.key(), e.toString());
            letGo(job, hold);
        } catch (RuntimeException e) {
            log.error("import {} failed: nobody foresaw this", job.key(), e);
            end(job, hold, State.FAILED);
        }
    }

    /** Who stops leaves the job to others at once; what was begun of its batch is begun again. */
    private void letGo(ImportJob job, Hold hold) {
        if (stopping) {
            jobs.release(job.key(), hold);
        }
    }

    private Optional<ImportJob> batch(ImportJob job, Hold hold) {
        List<Numbered> rows = jobs.batch(job.key(), job.next());
        List<Result> results = new Lanes(settings.parallel()).each(rows, row -> take(job, row));
        Optional<ImportJob> after = jobs.advance(job, hold.renewed(clock.instant(), settings.claim()), results);
        after.ifPresent(noted -> results.forEach(this::count));
        return after;
    }

    private Result take(ImportJob job, Numbered row) {
        if (stopping) {
            throw Problem.unavailable("This instance stops.", settings.every());
        }
        String content = row.row().cells().toString();
        Idempotency name = Idempotency.of(
                job.name(), job.municipality().toString(), "row " + row.number(), content.getBytes(UTF_8));
        return projects.take(job.municipality(), row, name);
    }

    private void end(ImportJob job, Hold hold, State state) {
        if (jobs.end(job.key(), hold, state, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            log.info(
                    "import {} is {}: {} of {} rows, {}",
                    job.key(),
                    state,
                    job.tally().done(),
                    job.total(),
                    job.tally());
        }
    }

    private void count(Result result) {
        meters.counter(
                        "samverka.imports.rows",
                        "outcome",
                        result.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
