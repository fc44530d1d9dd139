package se.samverka.goals.goal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import se.samverka.frame.Municipalities;
import se.samverka.kit.outbox.Versioned;
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
    private final Clock clock;
    private final AtomicInteger stale = new AtomicInteger();

    StaleAssessments(
            Goals goals, Municipalities municipalities, StaleSettings settings, Clock clock, MeterRegistry meters) {
        this.goals = goals;
        this.municipalities = municipalities;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("samverka.goals.assessments.stale", stale, AtomicInteger::get)
                .description("Assessments older than 12 months, at the last look")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, settings.every(), settings.first()));
    }

    /** Looks through all municipalities. What fails is tried again the next time. */
    void look() {
        try {
            int found = 0;
            for (MunicipalityCode municipality : municipalities.all()) {
                found += goals.readAll(municipality).stream()
                        .mapToInt(this::countAndNote)
                        .sum();
            }
            stale.set(found);
        } catch (Problem e) {
            log.warn("looking for stale assessments broke off: {}", e.detail());
        }
    }

    private int countAndNote(Versioned<Goal> now) {
        Goal goal = Goals.orUntouched(now.state());
        if (goal.becomesStaleAt(clock.instant())) {
            note(GoalKey.parse(now.key()));
            return 1;
        }
        return goal.assessment() != null && goal.assessment().stale() ? 1 : 0;
    }

    private void note(GoalKey key) {
        try {
            Written<Goal> written = goals.markStale(key);
            log.info("assessment of {} became stale, version {}", key, written.version());
        } catch (Problem e) {
            // 409: another instance noted it, or somebody assessed anew.
            if (e.status() != 409) {
                throw e;
            }
        }
    }
}
