package se.samverka.goals.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import se.samverka.frame.Municipalities;
import se.samverka.goals.job.Jobs;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** Begins imports by the calendar, and tells how long the last good ones are ago. */
@Component
class ImportCalendar implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ImportCalendar.class);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Imports imports;
    private final Jobs jobs;
    private final Municipalities municipalities;
    private final ImportSettings settings;
    private final Clock clock;
    private volatile double age;

    ImportCalendar(
            Imports imports,
            Jobs jobs,
            Municipalities municipalities,
            ImportSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.imports = imports;
        this.jobs = jobs;
        this.municipalities = municipalities;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("samverka.imports.age", this, calendar -> calendar.age)
                .description("How long ago the last good import is, of the municipality where that is longest")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, LOOK, LOOK));
        if (!ScheduledTaskRegistrar.CRON_DISABLED.equals(settings.cron())) {
            tasks.addTriggerTask(this::beginAll, new CronTrigger(settings.cron(), SWEDEN));
        }
    }

    /** One import for each municipality that has anything to import: of several instances, the first begins it. */
    void beginAll() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SWEDEN);
        for (MunicipalityCode municipality : municipalities.all()) {
            try {
                imports.beginOf(municipality, today).ifPresent(job -> log.info("import {} began", job.id()));
            } catch (Problem e) {
                // 409: one is running already.
                log.info("no import of {} begins today: {}", municipality, e.detail());
            }
        }
    }

    /** Measures the age. */
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
