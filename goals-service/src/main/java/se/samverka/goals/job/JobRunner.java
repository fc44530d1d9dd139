package se.samverka.goals.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.samverka.goals.job.JobStore.Claimed;

/**
 * Looks for jobs that nobody works at and takes them, for a {@link JobWorker} to do. Any number of instances may look at
 * once; the claim lets one of them work at a job, and when it falls silent another goes on from what was stored. An
 * instance takes only as many as it may work at at once.
 */
@Component
class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration END = Duration.ofSeconds(5);

    private final JobStore store;
    private final JobWorker worker;
    private final JobSettings settings;
    private final Clock clock;
    private final Semaphore awake = new Semaphore(0);
    private final Semaphore room;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    JobRunner(JobStore store, List<Work> works, JobSettings settings, Clock clock) {
        this.store = store;
        this.worker = new JobWorker(store, works, settings, clock);
        this.settings = settings;
        this.clock = clock;
        this.room = new Semaphore(settings.atOnce());
    }

    /** There is something to do. */
    void wake() {
        awake.release();
    }

    /** Takes what nobody works at, and works at it on threads of its own. What fails is tried again at the next look. */
    void look() {
        try {
            for (String place : store.due(clock.instant())) {
                if (!room.tryAcquire()) {
                    return;
                }
                take(place);
            }
        } catch (RuntimeException e) {
            log.warn("looking for jobs broke off: {}", e.toString());
        }
    }

    /** The room for it is there already, and is given back unless somebody works. */
    private void take(String place) {
        boolean taken = false;
        try {
            String token = UUID.randomUUID().toString();
            Instant now = clock.instant();
            Optional<Claimed> job = store.claim(place, token, now.plus(settings.claim()), now);
            if (job.isPresent()) {
                threads.execute(() -> workInRoom(place, token, job.get()));
                taken = true;
            }
        } finally {
            if (!taken) {
                room.release();
            }
        }
    }

    private void workInRoom(String place, String token, Claimed claimed) {
        try {
            worker.work(place, token, claimed, threads, () -> running);
        } finally {
            room.release();
            wake();
        }
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.execute(this::lookAgainAndAgain);
    }

    private void lookAgainAndAgain() {
        while (running) {
            look();
            try {
                var unused = awake.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
