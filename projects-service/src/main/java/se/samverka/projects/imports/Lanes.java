package se.samverka.projects.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Does the same to many things, so many at once. */
final class Lanes {

    private final int lanes;

    Lanes(int lanes) {
        this.lanes = lanes;
    }

    /**
     * The outcomes, in the order of the things.
     *
     * @throws RuntimeException the first that any of them ended in; no more were begun after it, and those that were have ended
     */
    <T, R> List<R> each(List<T> things, Function<T, R> work) {
        Semaphore free = new Semaphore(lanes);
        List<Future<R>> begun = new ArrayList<>();
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                free.acquireUninterruptibly();
                if (failed.get()) {
                    break;
                }
                begun.add(threads.submit(() -> {
                    try {
                        return work.apply(thing);
                    } catch (RuntimeException | Error e) {
                        failed.set(true);
                        throw e;
                    } finally {
                        free.release();
                    }
                }));
            }
        }
        return begun.stream().map(Lanes::outcome).toList();
    }

    private static <R> R outcome(Future<R> ended) {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
