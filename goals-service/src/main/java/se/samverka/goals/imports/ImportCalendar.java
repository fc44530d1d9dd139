package se.samverka.goals.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.PeriodicTrigger;
import org.springframework.stereotype.Component;
import se.samverka.frame.Municipalities;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.MunicipalityCode;

/**
 * Begins imports by the calendar. Where one cannot begin, since another runs there or the database is away, it is tried
 * again until the day is over.
 */
@Component
class ImportCalendar implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ImportCalendar.class);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Imports imports;
    private final Municipalities municipalities;
    private final ImportSettings settings;
    private final Clock clock;

    /** Where none has begun that should have on {@link #day}. */
    private List<MunicipalityCode> left = List.of();

    private LocalDate day = LocalDate.MIN;

    ImportCalendar(Imports imports, Municipalities municipalities, ImportSettings settings, Clock clock) {
        this.imports = imports;
        this.municipalities = municipalities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        settings.trigger().ifPresent(trigger -> {
            tasks.addTriggerTask(this::beginAll, trigger);
            tasks.addTriggerTask(this::beginLeft, new PeriodicTrigger(AGAIN));
        });
    }

    /** One import for each municipality that has anything to import: of several instances, the first begins it. */
    synchronized void beginAll() {
        day = today();
        left = municipalities.all();
        beginLeft();
    }

    /** Tries again where none has begun, as long as it is the same day. */
    synchronized void beginLeft() {
        left = day.equals(today())
                ? left.stream().filter(municipality -> !begins(municipality)).toList()
                : List.of();
    }

    /** Whether it is done with: there is an import of the day, or nothing to import. */
    private boolean begins(MunicipalityCode municipality) {
        try {
            imports.beginOf(municipality, day).ifPresent(job -> log.info("import {} began", job.id()));
            return true;
        } catch (RuntimeException e) {
            Object reason = e instanceof Problem problem ? problem.detail() : e;
            log.info("no import of {} begins now: {}", municipality, reason);
            return false;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Importing.SWEDEN);
    }
}
