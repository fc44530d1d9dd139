package se.samverka.feedback.project;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import se.samverka.kit.consume.Applier;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.Newest;

/**
 * The newest that is known of each project, and waiting for something newer. Of an event only its type is read: every
 * one tells that the project is there, but the one that tells of its erasure.
 */
final class ProjectCopy implements Applier {

    private static final String PREFIX = "se.samverka.project.";
    private static final String ERASED = PREFIX + "erased.v1";
    private static final int MOST_WAITING = 1_000;

    private final Newest<Existence> newest = new Newest<>();
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Lock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    @Override
    public Applied apply(Incoming event) {
        if (!event.type().startsWith(PREFIX)) {
            return Applied.UNKNOWN_TYPE;
        }
        Existence told = event.type().equals(ERASED) ? Existence.ERASED : Existence.THERE;
        if (!newest.offer(event.key(), event.version(), told)) {
            return Applied.OLDER;
        }
        wake();
        return Applied.APPLIED;
    }

    /** @param key {@code 1781/<id>} */
    Existence of(String key) {
        Newest.Held<Existence> held = newest.get(key);
        return held == null ? Existence.UNKNOWN : held.value();
    }

    /**
     * Waits until this version of a project, or a newer one, is known; no longer than told, and not at all when very
     * many wait already.
     */
    void await(String key, long version, Duration atMost) {
        if (newest.version(key) >= version || !places.tryAcquire()) {
            return;
        }
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (newest.version(key) < version && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
            places.release();
        }
    }

    private void wake() {
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
