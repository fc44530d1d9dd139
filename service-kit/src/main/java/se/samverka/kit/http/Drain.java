package se.samverka.kit.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * The first step of a stop: readiness says no, and requests are answered as before, each the last on its connection, until whoever hands out
 * requests has had time to notice. Then the server takes no more connections and finishes what it has begun.
 */
final class Drain implements SmartLifecycle {

    private final ApplicationEventPublisher events;
    private final Duration time;
    private volatile boolean running;
    private volatile boolean stopping;

    /** @param time between the two steps; none where nobody else could take the requests */
    Drain(ApplicationEventPublisher events, Duration time) {
        this.events = events;
        this.time = time;
    }

    /** Whether a stop has begun. */
    boolean hasBegun() {
        return stopping;
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before everything else, the server above all. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
