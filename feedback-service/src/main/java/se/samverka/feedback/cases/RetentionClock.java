package se.samverka.feedback.cases;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;

/**
 * Looks once a day for cases whose term has come. Any number of instances may do it at once: the guarded write lets one
 * of them destroy each.
 */
@Component
class RetentionClock implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(RetentionClock.class);

    private final Retention retention;
    private final RetentionSettings settings;

    RetentionClock(Retention retention, RetentionSettings settings) {
        this.retention = retention;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, settings.every(), settings.first()));
    }

    /** One look. What fails is tried again with the next. */
    void look() {
        try {
            retention.settle();
            for (Rule rule : Rule.values()) {
                apply(rule);
            }
        } catch (RuntimeException e) {
            log.warn(
                    "looking for cases whose term has come broke off: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Step by step: what is done is found no more, what was not is passed over. */
    private void apply(Rule rule) {
        int passed = 0;
        List<CaseKey> due = retention.due(rule, passed);
        while (!due.isEmpty()) {
            for (CaseKey key : due) {
                passed += isDone(rule, key) ? 0 : 1;
            }
            due = retention.due(rule, passed);
        }
    }

    private boolean isDone(Rule rule, CaseKey key) {
        try {
            Written<Case> written = retention.apply(rule, key);
            log.info("destroyed {} of {} by rule {}, version {}", rule.what(), key, rule, written.version());
            return true;
        } catch (Problem e) {
            if (e.status() >= 500) {
                throw e;
            }
            // 410: another instance did it. 409: it has changed meanwhile.
            return e.status() == 410;
        }
    }
}
