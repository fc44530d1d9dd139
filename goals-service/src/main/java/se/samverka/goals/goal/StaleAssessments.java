package se.samverka.goals.goal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;

/**
 * The clock of assessments: notes now and then which have become stale, and counts what is of interest. It reads only
 * goals of which there is something to note. Any number of instances may do it at once; the guarded write lets one of
 * them note each.
 */
@Component
class StaleAssessments implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(StaleAssessments.class);
    private static final int BATCH = 100;

    private final Goals goals;
    private final StaleSettings settings;
    private final AtomicLong stale = new AtomicLong();
    private final AtomicLong gaps = new AtomicLong();

    StaleAssessments(Goals goals, StaleSettings settings, MeterRegistry meters) {
        this.goals = goals;
        this.settings = settings;
        Gauge.builder("samverka.goals.assessments.stale", stale, AtomicLong::get)
                .description("Assessments older than 12 months, at the last look")
                .register(meters);
        Gauge.builder("samverka.goals.gaps.open", gaps, AtomicLong::get)
                .description("Open gaps, at the last look")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, settings.every(), settings.first()));
    }

    /** Notes all that have become stale. What fails is tried again the next time. */
    void look() {
        try {
            noteAll();
            stale.set(goals.countStale());
            gaps.set(goals.countOpenGaps());
        } catch (RuntimeException e) {
            // Mostly the database, which does not answer: in the kit's words or the driver's.
            log.warn("looking for stale assessments broke off: {}", e.toString());
        }
    }

    /** A goal that has been noted is no longer among those that are read; one that cannot be is passed over. */
    private void noteAll() {
        int passedOver = 0;
        List<Versioned<Goal>> batch = goals.toMarkStale(passedOver, BATCH);
        while (!batch.isEmpty()) {
            for (Versioned<Goal> goal : batch) {
                passedOver += noted(GoalKey.parse(goal.key())) ? 0 : 1;
            }
            batch = goals.toMarkStale(passedOver, BATCH);
        }
    }

    private boolean noted(GoalKey key) {
        try {
            Written<Goal> written = goals.markStale(key);
            log.info("assessment of {} became stale, version {}", key, written.version());
            return true;
        } catch (Problem e) {
            if (e.status() == 503) {
                throw e;
            }
            // 409: another instance noted it, or somebody assessed anew.
            if (e.status() != 409) {
                log.warn("that the assessment of {} became stale cannot be noted: {}", key, e.detail());
            }
            return e.status() == 409;
        }
    }
}
