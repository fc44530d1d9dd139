package se.samverka.kit.consume;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does what an event asks for until it works: a database that does not answer must not make a reader lose it, and one
 * after it is not to be done first. Closing ends the waiting; what was not done is read again at the next start.
 */
public final class UntilDone implements AutoCloseable {

    private final Duration again;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param again how long to wait before what failed is tried again */
    public UntilDone(Duration again) {
        this.again = again;
    }

    /** @param failed is told why an attempt failed; another comes @return whether it was done; not, when there is no more time to */
    public boolean run(Runnable attempt, Consumer<RuntimeException> failed) {
        while (true) {
            try {
                attempt.run();
                return true;
            } catch (RuntimeException e) {
                failed.accept(e);
            }
            if (closedWithin()) {
                return false;
            }
        }
    }

    private boolean closedWithin() {
        try {
            return closed.await(again.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
