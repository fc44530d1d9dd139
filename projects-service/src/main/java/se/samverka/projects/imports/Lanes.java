package se.samverka.projects.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
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
     * @throws RuntimeException the first that any of them ended in; the others have ended, too
     */
    <T, R> List<R> each(List<T> things, Function<T, R> work) {
        Semaphore free = new Semaphore(lanes);
        List<Future<R>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                free.acquireUninterruptibly();
                begun.add(threads.submit(() -> {
                    try {
                        return work.apply(thing);
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
