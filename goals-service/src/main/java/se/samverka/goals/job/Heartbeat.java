package se.samverka.goals.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Keeps a claim while the work goes on: a batch may take longer than a claim lasts. */
final class Heartbeat implements Runnable, AutoCloseable {

    private static final int BEATS_A_CLAIM = 3;

    private final Duration between;
    private final BooleanSupplier renewal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean beats = true;

    /** @param renewal whether the claim is still ours */
    Heartbeat(Duration claim, BooleanSupplier renewal) {
        this.between = claim.dividedBy(BEATS_A_CLAIM);
        this.renewal = renewal;
    }

    /** Whether the claim was ours the last time. */
    boolean beats() {
        return beats;
    }

    @Override
    public void run() {
        try {
            while (beats && !closed.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer says nothing of the claim. */
    private void beat() {
        try {
            beats = renewal.getAsBoolean();
        } catch (RuntimeException e) {
            beats = true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
