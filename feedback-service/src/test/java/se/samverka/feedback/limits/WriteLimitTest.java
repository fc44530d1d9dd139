package se.samverka.feedback.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.limits.LimitFixtures.sender;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WriteLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final WriteLimit limit = new WriteLimit(LimitFixtures.SETTINGS, nanos::get);

    @Test
    void letsABurstThroughAndThenSoManyEachMinute() {
        takes(3);
        assertThat(limit.take(sender(1))).isEqualTo(Duration.ofSeconds(10));
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(limit.take(sender(1))).isEqualTo(Duration.ofSeconds(1));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        takes(1);
        assertThat(limit.take(sender(1))).isPositive();
    }

    @Test
    void neverGivesMoreThanABurstHoweverLongNothingCame() {
        takes(3);
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        takes(3);
        assertThat(limit.take(sender(1))).isPositive();
    }

    @Test
    void oneSendersFloodIsNobodyElses() {
        for (int i = 0; i < 1_000; i++) {
            limit.take(sender(1));
        }
        assertThat(limit.take(sender(1))).isPositive();
        assertThat(limit.take(sender(2))).isZero();
    }

    @Test
    void refusedWritesCostNothing() {
        takes(3);
        for (int i = 0; i < 1_000; i++) {
            assertThat(limit.take(sender(1))).isPositive();
        }
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        takes(1);
    }

    private void takes(int count) {
        for (int i = 0; i < count; i++) {
            assertThat(limit.take(sender(1))).isZero();
        }
    }
}
