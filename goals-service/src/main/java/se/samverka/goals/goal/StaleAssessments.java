package se.samverka.goals.goal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import se.samverka.goals.frame.Municipalities;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * The clock of assessments: notes now and then which have become stale. Any number of instances may do it at once; the
 * guarded write lets one of them note each.
 */
@Component
class StaleAssessments implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(StaleAssessments.class);

    private final Goals goals;
    private final Municipalities municipalities;
    private final StaleSettings settings;
    private final Counter noted;

    StaleAssessments(Goals goals, Municipalities municipalities, StaleSettings settings, MeterRegistry meters) {
        this.goals = goals;
        this.municipalities = municipalities;
        this.settings = settings;
        this.noted = Counter.builder("samverka.goals.assessments.stale")
                .description("Assessments that became stale and were noted by this instance")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::note, settings.every(), settings.first()));
    }

    /** Looks through all municipalities. What fails is tried again the next time. */
    void note() {
        try {
            for (MunicipalityCode municipality : municipalities.all()) {
                goals.becomingStale(municipality).forEach(this::note);
            }
        } catch (Problem e) {
            log.warn("looking for stale assessments broke off: {}", e.detail());
        }
    }

    private void note(GoalKey key) {
        try {
            Written<Goal> written = goals.markStale(key);
            noted.increment();
            log.info("assessment of {} became stale, version {}", key, written.version());
        } catch (Problem e) {
            // 409: another instance noted it, or somebody assessed anew.
            if (e.status() != 409) {
                throw e;
            }
        }
    }
}
