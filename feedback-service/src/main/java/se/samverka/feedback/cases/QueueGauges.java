package se.samverka.feedback.cases;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** How much waits for a moderator, of all municipalities together, and for how long; looked up now and then. */
@Component
class QueueGauges implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(QueueGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final CaseLists lists;
    private final Clock clock;
    private volatile long length;
    private volatile @Nullable Instant oldest;

    QueueGauges(CaseLists lists, Clock clock, MeterRegistry meters) {
        this.lists = lists;
        this.clock = clock;
        Gauge.builder("samverka.feedback.queue.length", () -> length)
                .description("Comments and appeals that wait for a decision, at the last look")
                .register(meters);
        Gauge.builder("samverka.feedback.queue.oldest", this::oldestSeconds)
                .description("How long the longest waiting of them waits")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, EVERY, Duration.ZERO));
    }

    /** One look. When it fails, what was seen before stands, and the age goes on growing. */
    void look() {
        try {
            length = lists.countAllWaiting();
            oldest = lists.longestWaiting().orElse(null);
        } catch (RuntimeException e) {
            log.warn(
                    "the length of the queue could not be looked up: {}",
                    e.getClass().getSimpleName());
        }
    }

    private double oldestSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
