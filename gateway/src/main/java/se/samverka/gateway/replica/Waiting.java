package se.samverka.gateway.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Those who wait for a version of an aggregate to be applied. */
final class Waiting {

    private final Map<Aggregate, List<Waiter>> waiters = new ConcurrentHashMap<>();

    private record Waiter(long version, CompletableFuture<Void> arrived) {}

    /** A future that completes when this version, or a newer one, has been applied; hand it back to {@link #forget}. */
    CompletableFuture<Void> expect(Receipt receipt) {
        Waiter waiter = new Waiter(receipt.version(), new CompletableFuture<>());
        waiters.compute(receipt.aggregate(), (key, others) -> with(waiter, others));
        return waiter.arrived();
    }

    /** This version has been applied. */
    void arrived(Aggregate aggregate, long version) {
        if (waiters.isEmpty()) {
            return;
        }
        List<Waiter> present = waiters.getOrDefault(aggregate, List.of());
        present.stream()
                .filter(waiter -> waiter.version() <= version)
                .forEach(waiter -> waiter.arrived().complete(null));
    }

    /** Nobody waits for this any longer. */
    void forget(Receipt receipt, CompletableFuture<Void> arrived) {
        waiters.computeIfPresent(receipt.aggregate(), (key, all) -> without(arrived, all));
    }

    /** Nobody waits. */
    boolean isEmpty() {
        return waiters.isEmpty();
    }

    private static List<Waiter> with(Waiter waiter, @Nullable List<Waiter> others) {
        List<Waiter> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(waiter);
        return List.copyOf(all);
    }

    private static @Nullable List<Waiter> without(CompletableFuture<Void> arrived, List<Waiter> all) {
        List<Waiter> rest =
                all.stream().filter(waiter -> waiter.arrived() != arrived).toList();
        return rest.isEmpty() ? null : rest;
    }
}
