package se.samverka.feedback.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.limits.LimitFixtures.sender;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final Repeats<Integer> repeats = new Repeats<>(LimitFixtures.SETTINGS, nanos::get, new KeyedHash());

    @Test
    void knowsTheSameHoweverItIsSpacedAndInCapitals() {
        assertThat(said(1, "Bussen  går\nsällan. ")).isEqualTo(1);
        assertThat(said(1, " BUSSEN GÅR\u00a0SÄLLAN.")).isEqualTo(1);
        assertThat(Repeats.same(List.of("bussen går sällan."), List.of(" BUSSEN GÅR\u00a0SÄLLAN.")))
                .isTrue();
    }

    @Test
    void takesAnythingElseForNew() {
        assertThat(said(1, "a", "b")).isEqualTo(1);
        assertThat(said(1, "a b")).isEqualTo(2);
        assertThat(said(1, "ab")).isEqualTo(3);
        assertThat(said(1, "ab", "")).isEqualTo(4);
        assertThat(said(2, "a", "b")).isEqualTo(5);
        assertThat(Repeats.same(List.of("a", "b"), List.of("a b"))).isFalse();
    }

    @Test
    void forgetsAfterAWhileAndWhenTold() {
        said(1, "a");
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        assertThat(said(1, "a")).isEqualTo(1);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(said(1, "a")).isEqualTo(2);
        repeats.forget(sender(1), List.of("a"), 1);
        assertThat(said(1, "a")).as("what was made of it since").isEqualTo(2);
        repeats.forget(sender(1), List.of("a"), 2);
        assertThat(said(1, "a")).isEqualTo(3);
    }

    @Test
    void hashesUnderAKeyOfItsOwn() {
        List<String> text = List.of("203.0.113.9");
        assertThat(new KeyedHash().of(text)).matches("[0-9a-f]{32}").isNotEqualTo(new KeyedHash().of(text));
    }

    private int said(int sender, String... said) {
        return repeats.of(sender(sender), List.of(said), made::incrementAndGet);
    }
}
