package se.samverka.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UntilDoneTest {

    private final List<String> failures = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whatFailsIsTriedAgainUntilItWorks() {
        try (UntilDone untilDone = new UntilDone(Duration.ofMillis(1))) {
            assertThat(untilDone.run(() -> failUntil(3), this::note)).isTrue();
        }
        assertThat(attempts).hasValue(3);
        assertThat(failures).containsExactly("attempt 1", "attempt 2");
    }

    @Test
    void closingEndsTheWaitingAndNothingIsDone() {
        UntilDone untilDone = new UntilDone(Duration.ofDays(1));
        untilDone.close();
        assertThat(untilDone.run(() -> failUntil(3), this::note)).isFalse();
        assertThat(failures).containsExactly("attempt 1");
    }

    @Test
    void anInterruptEndsItAndIsNotSwallowed() {
        Thread.currentThread().interrupt();
        try (UntilDone untilDone = new UntilDone(Duration.ofDays(1))) {
            assertThat(untilDone.run(() -> failUntil(3), this::note)).isFalse();
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    private void failUntil(int last) {
        if (attempts.incrementAndGet() < last) {
            throw new IllegalStateException("attempt " + attempts);
        }
    }

    private void note(RuntimeException reason) {
        failures.add(reason.getMessage());
    }
}
