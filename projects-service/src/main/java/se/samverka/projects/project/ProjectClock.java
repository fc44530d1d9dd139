package se.samverka.projects.project;

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
import se.samverka.projects.register.RegisterKey;

/**
 * The clock of projects: tells now and then of what has become due. It reads only projects of which there is something
 * to tell. Any number of instances may look at once; the guarded write lets one of them tell it.
 */
@Component
class ProjectClock implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ProjectClock.class);
    private static final int BATCH = 100;

    private final Projects projects;
    private final ClockSettings settings;
    private final AtomicLong evaluations = new AtomicLong();
    private final AtomicLong followUps = new AtomicLong();

    ProjectClock(Projects projects, ClockSettings settings, MeterRegistry meters) {
        this.projects = projects;
        this.settings = settings;
        Gauge.builder("samverka.evaluations.overdue", evaluations, AtomicLong::get)
                .description("Projects whose evaluation is overdue, at the last look")
                .register(meters);
        Gauge.builder("samverka.follow.ups.due", followUps, AtomicLong::get)
                .description("Projects with a transfer that is to be followed up, at the last look")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, settings.every(), settings.first()));
    }

    /** Tells of all that is due. What fails is tried again the next time. */
    void look() {
        try {
            tellAll();
            evaluations.set(projects.countOverdue());
            followUps.set(projects.countFollowUpsDue());
        } catch (RuntimeException e) {
            // Mostly the database, which does not answer: in the kit's words or the driver's.
            log.warn("looking for what is due broke off: {}", e.toString());
        }
    }

    /** A project that has been told of is no longer among those that are read; one that cannot be is passed over. */
    private void tellAll() {
        int passedOver = 0;
        List<Versioned<Project>> batch = projects.toRemind(passedOver, BATCH);
        while (!batch.isEmpty()) {
            for (Versioned<Project> project : batch) {
                passedOver += settled(RegisterKey.parse(project.key())) ? 0 : 1;
            }
            batch = projects.toRemind(passedOver, BATCH);
        }
    }

    private boolean settled(RegisterKey key) {
        try {
            Written<Project> written = projects.remind(key);
            log.info("told of what is due in {}, version {}", key, written.version());
            return true;
        } catch (Problem e) {
            if (e.status() == 503) {
                throw e;
            }
            // 409, 410: another instance told it, or it is no longer due or no longer there.
            boolean gone = e.status() == 409 || e.status() == 410;
            if (!gone) {
                log.warn("what is due in {} cannot be told: {}", key, e.detail());
            }
            return gone;
        }
    }
}
