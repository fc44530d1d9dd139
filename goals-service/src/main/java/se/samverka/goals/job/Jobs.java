package se.samverka.goals.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverka.kit.problem.Problem;

/** The jobs of one kind in one place, of which one runs at a time. Every method may end in a 503. */
@Component
public class Jobs {

    private final JobStore store;
    private final JobRunner runner;

    Jobs(JobStore store, JobRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    /**
     * Begins a job. One that was begun before with the same id is answered as it is now.
     *
     * @throws Problem 409 when another one runs there, or the id was used for another request
     */
    public Job begin(String kind, String place, Job job) {
        String where = kind + "/" + place;
        List<Job> all = store.of(where);
        Optional<Job> before =
                all.stream().filter(past -> past.id().equals(job.id())).findFirst();
        if (before.isPresent()) {
            return repeated(before.get(), job);
        }
        @Nullable Job newest = all.isEmpty() ? null : all.getFirst();
        if (newest != null && newest.state() == Job.State.RUNNING) {
            // If it has ended meanwhile, what was read of it would stand among the past ones, running for ever.
            throw running();
        }
        List<Job> past = Job.kept(all);
        if (!store.begin(where, newest, past, job)) {
            throw running();
        }
        runner.wake();
        return job;
    }

    private static Problem running() {
        return Problem.conflict("An import is running; one runs at a time.");
    }

    private static Job repeated(Job before, Job job) {
        if (before.request() == null || !before.request().equals(job.request())) {
            throw Problem.conflict("This Idempotency-Key was used with another body.");
        }
        return before;
    }

    /** One of the last twenty jobs there; of fewer when very much of them failed. */
    public Optional<Job> find(String kind, String place, String id) {
        return store.of(kind + "/" + place).stream()
                .filter(job -> job.id().equals(id))
                .findFirst();
    }

    /** Where jobs of a kind ever began, those first that have waited longest for one to succeed. */
    public List<Waiting> waiting(String kind) {
        return store.waiting(kind);
    }

    /**
     * How long a place has waited for a job to succeed.
     *
     * @param since the last that did; when none did, since the first began
     */
    public record Waiting(String place, Instant since) {}
}
