package se.samverka.goals.imports;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import se.samverka.frame.Municipalities;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/** Begins imports by the calendar. */
@Component
class ImportCalendar implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ImportCalendar.class);

    private final Imports imports;
    private final Municipalities municipalities;
    private final ImportSettings settings;
    private final Clock clock;

    ImportCalendar(Imports imports, Municipalities municipalities, ImportSettings settings, Clock clock) {
        this.imports = imports;
        this.municipalities = municipalities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        settings.trigger().ifPresent(trigger -> tasks.addTriggerTask(this::beginAll, trigger));
    }

    /** One import for each municipality that has anything to import: of several instances, the first begins it. */
    void beginAll() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Importing.SWEDEN);
        for (MunicipalityCode municipality : municipalities.all()) {
            try {
                imports.beginOf(municipality, today).ifPresent(job -> log.info("import {} began", job.id()));
            } catch (Problem e) {
                // 409: one is running already.
                log.info("no import of {} begins today: {}", municipality, e.detail());
            }
        }
    }
}
