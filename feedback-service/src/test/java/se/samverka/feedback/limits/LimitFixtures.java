package se.samverka.feedback.limits;

import java.time.Duration;
import java.util.List;

/** Limits that are soon reached. */
final class LimitFixtures {

    static final LimitSettings SETTINGS = new LimitSettings(List.of("127.0.0.1"), 3, 6, Duration.ofMinutes(10), 1_000);

    private LimitFixtures() {}

    static Sender sender(int number) {
        return new Sender("sender-" + number);
    }
}
