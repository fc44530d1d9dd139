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
import se.samverka.goals.indicator.KoladaIndicators;
import se.samverka.goals.job.Jobs;
import se.samverka.kit.security.MunicipalityCode;

/** Tells for how long a municipality that imports has had no good import. */
@Component
class ImportAge implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ImportAge.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final KoladaIndicators indicators;
    private final Clock clock;
    private volatile double age;

    ImportAge(Jobs jobs, KoladaIndicators indicators, Clock clock, MeterRegistry meters) {
        this.jobs = jobs;
        this.indicators = indicators;
        this.clock = clock;
        Gauge.builder("samverka.imports.age", this, last -> last.age)
                .description("How long ago the last good import is, or the first that began when none was good, of the"
                        + " municipality with indicators from Kolada where that is longest")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, LOOK, LOOK));
    }

    /** Measures it. Mostly the first that is looked at has something to import. */
    void look() {
        try {
            age = jobs.waiting(Imports.KIND).stream()
                    .filter(waiting -> imports(waiting.place()))
                    .findFirst()
                    .map(waiting ->
                            Duration.between(waiting.since(), clock.instant()).toMillis() / 1000.0)
                    .orElse(0.0);
        } catch (RuntimeException e) {
            log.warn("the age of imports is not known: {}", e.toString());
        }
    }

    private boolean imports(String municipality) {
        return !indicators.linked(new MunicipalityCode(municipality), 1).isEmpty();
    }
}
