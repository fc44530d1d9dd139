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

    /** So many failures in a row are no case's own. */
    private static final int FAILURES = 3;

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

    /** Step by step: what is done is found no more, what is still due is passed over. */
    private void apply(Rule rule) {
        int passed = 0;
        int failed = 0;
        int left = settings.most();
        for (List<CaseKey> due = due(rule, 0, left); !due.isEmpty(); due = due(rule, passed, left)) {
            left -= due.size();
            for (CaseKey key : due) {
                try {
                    passed += isStillDue(rule, key) ? 1 : 0;
                    failed = 0;
                } catch (RuntimeException e) {
                    passed++;
                    failed++;
                    if (failed == FAILURES) {
                        throw e;
                    }
                }
            }
        }
    }

    private List<CaseKey> due(Rule rule, int skip, int left) {
        return left > 0 ? retention.due(rule, skip).stream().limit(left).toList() : List.of();
    }

    private boolean isStillDue(Rule rule, CaseKey key) {
        try {
            Written<Case> written = retention.apply(rule, key);
            log.info("destroyed {} of {} by rule {}, version {}", rule.what(), key, rule, written.version());
            return false;
        } catch (Problem e) {
            if (e.status() >= 500) {
                throw e;
            }
            // Another instance did it, or it has changed meanwhile.
            return retention.isDue(rule, key);
        }
    }
}
