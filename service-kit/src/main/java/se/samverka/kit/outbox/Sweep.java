package se.samverka.kit.outbox;

import java.time.Clock;
import java.util.List;

/** Takes up what a crash, a stall or an outage of Kafka left unsent. */
final class Sweep {

    private final DocumentStore store;
    private final Turns turns;
    private final OutboxSettings settings;
    private final Clock clock;

    Sweep(DocumentStore store, Turns turns, OutboxSettings settings, Clock clock) {
        this.store = store;
        this.turns = turns;
        this.settings = settings;
        this.clock = clock;
    }

    /** One look at what waits, longest first. @return how many sendings it began */
    int run() {
        List<String> due = store.due(clock.instant(), settings.turns());
        int begun = 0;
        for (String key : due) {
            if (turns.takeOver(key)) {
                begun++;
            }
        }
        return begun;
    }
}
