package se.samverka.gateway.search;

import java.time.Duration;
import se.samverka.kit.problem.Problem;

/** Until when an answer must be there. @param nanos of {@link System#nanoTime()} */
record Deadline(long nanos) {

    private static final Duration SOON = Duration.ofSeconds(2);

    /** So long from now. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - nanos > 0;
    }

    /** @throws Problem 503 when it has passed */
    void check() {
        if (hasPassed()) {
            throw late();
        }
    }

    static Problem late() {
        return Problem.unavailable("The search took too long. Try again, with fewer or longer words.", SOON);
    }
}
