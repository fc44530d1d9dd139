package se.samverka.goals.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.samverka.goals.job.Job;

/** What became of imports, counted by who worked at them. */
@Component
class ImportMeters {

    private final MeterRegistry meters;

    ImportMeters(MeterRegistry meters) {
        this.meters = meters;
        for (String outcome : new String[] {"changed", "unchanged", "failed"}) {
            indicators(outcome);
        }
        for (Job.State state : new Job.State[] {Job.State.DONE, Job.State.FAILED}) {
            jobs(state);
        }
    }

    void imported(boolean changed) {
        indicators(changed ? "changed" : "unchanged").increment();
    }

    /** Failures are counted at the end: those that were never asked for are among them, and a part done twice is not twice. */
    void ended(Job job) {
        indicators("failed").increment(job.failed().size());
        jobs(job.state()).increment();
    }

    private Counter indicators(String outcome) {
        return Counter.builder("samverka.imports.indicators")
                .description("Indicators that were to be imported, by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    private Counter jobs(Job.State state) {
        return Counter.builder("samverka.imports.ended")
                .description("Imports that have ended, by how")
                .tag("outcome", state.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
