package se.samverka.goals.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.samverka.goals.job.Job.Item;
import se.samverka.goals.job.JobStore.Claimed;

/**
 * Works at jobs: looks for those that nobody works at, takes them, does them batch by batch and stores each batch's
 * outcome. Any number of instances may look at once; the claim lets one of them work at a job, and when it falls silent
 * another goes on from what was stored. An instance takes only as many as it may work at at once.
 */
@Component
class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    /** How often a job is taken that does not come any further; then it is a fault that stays. */
    private static final int MOST = 20;

    private static final Duration END = Duration.ofSeconds(5);

    private final JobStore store;
    private final Map<String, Work> works;
    private final JobSettings settings;
    private final Clock clock;
    private final Semaphore awake = new Semaphore(0);
    private final Semaphore room;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    JobRunner(JobStore store, List<Work> works, JobSettings settings, Clock clock) {
        this.store = store;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
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
            Optional<Claimed> job = store.claim(place, token, until(), clock.instant());
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
            work(place, token, claimed);
        } finally {
            room.release();
            wake();
        }
    }

    /** To its end, or until it is no longer ours. */
    private void work(String place, String token, Claimed claimed) {
        int slash = place.indexOf('/');
        Work work = works.get(place.substring(0, slash));
        if (work == null) {
            log.error("nobody knows how to do {}", place);
            return;
        }
        String where = place.substring(slash + 1);
        try (Heartbeat heartbeat = new Heartbeat(settings.claim(), () -> store.renew(place, token, until()))) {
            threads.execute(heartbeat);
            Job job = claimed.times() > MOST ? claimed.job().givenUp("It was tried too often.") : claimed.job();
            while (running && heartbeat.beats() && !job.todo().isEmpty()) {
                List<Item> items = job.next(work.batch());
                job = job.after(items.size(), work.run(where, job, items));
                // The last part is stored with the end: one that was given up would else be neither running nor over.
                if (!job.todo().isEmpty() && !store.advance(place, token, job)) {
                    log.info("{} was taken over by another instance", place);
                    return;
                }
            }
            if (job.todo().isEmpty()) {
                end(work, place, where, token, job.ended(clock.instant()));
            } else {
                store.release(place, token);
            }
        } catch (RuntimeException e) {
            // The claim is left to run out: that is the time to wait before the same is tried again.
            log.warn("{} goes on later: {}", place, e.toString());
        }
    }

    private void end(Work work, String place, String where, String token, Job job) {
        if (store.end(place, token, job)) {
            log.info(
                    "{} is {}: {} of {} failed",
                    place,
                    job.state(),
                    job.failed().size(),
                    job.total());
            work.ended(where, job);
        }
    }

    private Instant until() {
        return clock.instant().plus(settings.claim());
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
