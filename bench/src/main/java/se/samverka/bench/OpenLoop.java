package se.samverka.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Load that does not wait: each request has its time, and what it waits behind others counts. */
final class OpenLoop {

    private static final long MOST_NANOS = Duration.ofMinutes(5).toNanos();

    private OpenLoop() {}

    /** Sends one and waits for its answer. */
    @FunctionalInterface
    interface Request {
        /** Sends it. @param number counted from 0 @throws Exception when it is not answered as it should be */
        void send(int number) throws Exception;
    }

    /** For times up to some minutes, in nanoseconds. */
    static Histogram times() {
        return new ConcurrentHistogram(MOST_NANOS, 3);
    }

    /**
     * Sends so many at such a pace, and returns when all are answered.
     *
     * @param times where a request's nanoseconds since it was due go
     * @throws IllegalStateException when one failed
     */
    static void run(int count, int perSecond, IntFunction<Histogram> times, Request request) {
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        try (ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + i * (1_000_000_000L / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                sending.execute(() -> {
                    try {
                        request.send(number);
                        times.apply(number).recordValue(System.nanoTime() - due);
                    } catch (Exception e) {
                        failed.set(e);
                    }
                });
            }
        }
        Exception failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("not every request was answered", failure);
        }
    }

    /** Milliseconds. */
    static double at(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }
}
