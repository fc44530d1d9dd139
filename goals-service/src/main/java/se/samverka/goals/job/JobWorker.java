package se.samverka.goals.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverka.goals.job.Job.Item;
import se.samverka.goals.job.JobStore.Claimed;

/** Works at jobs that were taken: does them batch by batch and stores each batch's outcome. */
final class JobWorker {

    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);

    /** How often a job is taken that does not come any further; then it is a fault that stays. */
    private static final int MOST = 20;

    private final JobStore store;
    private final Map<String, Work> works;
    private final JobSettings settings;
    private final Clock clock;

    JobWorker(JobStore store, List<Work> works, JobSettings settings, Clock clock) {
        this.store = store;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Works at a job to its end, or until it is no longer ours.
     *
     * @param threads where the claim is kept meanwhile
     * @param running whether to go on with the next batch
     */
    void work(String place, String token, Claimed claimed, Executor threads, BooleanSupplier running) {
        Work work = works.get(place.substring(0, place.indexOf('/')));
        if (work == null) {
            log.error("nobody knows how to do {}", place);
            return;
        }
        try (Heartbeat heartbeat = new Heartbeat(settings.claim(), () -> store.renew(place, token, until()))) {
            threads.execute(heartbeat);
            go(work, place, token, claimed, () -> running.getAsBoolean() && heartbeat.beats());
        } catch (RuntimeException e) {
            // The claim is left to run out: that is the time to wait before the same is tried again.
            log.warn("{} goes on later: {}", place, e.toString());
        }
    }

    private void go(Work work, String place, String token, Claimed claimed, BooleanSupplier goesOn) {
        Job job = claimed.times() > MOST ? claimed.job().givenUp("It was tried too often.") : claimed.job();
        while (goesOn.getAsBoolean() && !job.todo().isEmpty()) {
            List<Item> items = job.next(work.batch());
            job = job.after(items.size(), work.run(within(place), job, items));
            // The last part is stored with the end: one that was given up would else be neither running nor over.
            if (!job.todo().isEmpty() && !store.advance(place, token, job)) {
                log.info("{} was taken over by another instance", place);
                return;
            }
        }
        if (job.todo().isEmpty()) {
            end(work, place, token, job.ended(clock.instant()));
        } else {
            store.release(place, token);
        }
    }

    private void end(Work work, String place, String token, Job job) {
        if (store.end(place, token, job)) {
            log.info(
                    "{} is {}: {} of {} failed",
                    place,
                    job.state(),
                    job.failed().size(),
                    job.total());
            work.ended(within(place), job);
        }
    }

    /** Of a kind and a place, the place. */
    private static String within(String place) {
        return place.substring(place.indexOf('/') + 1);
    }

    private Instant until() {
        return clock.instant().plus(settings.claim());
    }
}
