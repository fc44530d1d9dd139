package se.samverka.gateway.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samverka.kit.problem.Problem;

/** Places for streams: so many in all, so many an address. Addresses are held in memory, as long as a stream is open. */
final class Places {

    private static final Duration LATER = Duration.ofSeconds(30);

    private final Semaphore free;
    private final int most;
    private final int perAddress;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    Places(int most, int perAddress) {
        this.most = most;
        this.perAddress = perAddress;
        this.free = new Semaphore(most);
    }

    /** How many are taken. */
    int taken() {
        return most - free.availablePermits();
    }

    /**
     * Takes a place.
     *
     * @param meters is told of a refusal
     * @return gives the place back, once
     * @throws Problem 429 when this address has as many as it may have, 503 when all are taken
     */
    Runnable take(String address, StreamMeters meters) {
        if (taken.merge(address, 1, Integer::sum) > perAddress) {
            leave(address);
            meters.tooManyOfOne();
            throw Problem.tooManyRequests("There are as many streams from your address as there may be.", LATER);
        }
        if (!free.tryAcquire()) {
            leave(address);
            meters.tooMany();
            throw Problem.unavailable("There are as many streams as there may be.", LATER);
        }
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                leave(address);
                free.release();
            }
        };
    }

    private void leave(String address) {
        taken.computeIfPresent(address, (unused, count) -> count > 1 ? count - 1 : null);
    }
}
