package se.samverka.goals.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import se.samverka.goals.job.Jobs;

/** Tells how long ago the last good imports are. */
@Component
class ImportAge implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ImportAge.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final Clock clock;
    private volatile double age;

    ImportAge(Jobs jobs, Clock clock, MeterRegistry meters) {
        this.jobs = jobs;
        this.clock = clock;
        Gauge.builder("samverka.imports.age", this, last -> last.age)
                .description("How long ago the last good import is, of the municipality where that is longest")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, LOOK, LOOK));
    }

    /** Measures it. */
    void look() {
        try {
            age = jobs.longestWithout()
                    .map(last -> Duration.between(last, clock.instant()).toMillis() / 1000.0)
                    .orElse(0.0);
        } catch (RuntimeException e) {
            log.warn("the age of imports is not known: {}", e.toString());
        }
    }
}
