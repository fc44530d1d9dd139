package se.samverka.kit.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends one aggregate's waiting events, oldest first, one at a time, each acknowledged before the next.
 *
 * <p>The right to send is a claim that runs out. Before each sending it must have more time left, on this process's own
 * monotonic clock, than a sending can take; so two holders send at once only when one was stalled in between, and what
 * then lands too late the {@link Watcher} mends. The turn ends by emptying the outbox under a filter on the version:
 * an event that arrived meanwhile makes it miss, and is sent in the same turn.
 */
final class Relay {

    private final DocumentStore store;
    private final Publisher publisher;
    private final OutboxSettings settings;
    private final Clock clock;
    private final LongSupplier nanos;

    /**
     * @param clock wall clock, written into claims
     * @param nanos monotonic clock of this process, in nanoseconds
     */
    Relay(DocumentStore store, Publisher publisher, OutboxSettings settings, Clock clock, LongSupplier nanos) {
        this.store = store;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Sends until nothing waits, the claim is another's, or Kafka does not take it. @return whether nothing waits */
    boolean send(Turn first) {
        @Nullable Turn turn = first;
        while (turn != null) {
            turn = sendEach(turn);
            if (turn == null) {
                return false;
            }
            long acknowledged = turn.entries().getLast().version();
            if (store.settle(turn.key(), turn.token(), acknowledged)) {
                return true;
            }
            turn = rest(turn, acknowledged);
        }
        return false;
    }

    /** @return the turn, with its claim as it is after the last sending; {@code null} when it ended early */
    private @Nullable Turn sendEach(Turn turn) {
        @Nullable Turn now = turn;
        for (Entry entry : turn.entries()) {
            now = sendOne(now, entry);
            if (now == null) {
                return null;
            }
        }
        return now;
    }

    private @Nullable Turn sendOne(Turn turn, Entry entry) {
        @Nullable Turn now = turn;
        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            now = withTimeToSend(now);
            if (now == null) {
                return null;
            }
            if (publisher.publish(now.key(), entry)) {
                return now;
            }
        }
        return null;
    }

    private @Nullable Turn withTimeToSend(Turn turn) {
        long left = settings.claim().toNanos() - (nanos.getAsLong() - turn.since());
        if (left > settings.send().toNanos()) {
            return turn;
        }
        long before = nanos.getAsLong();
        return store.renew(turn.key(), claim(turn.token())) ? turn.renewed(before) : null;
    }

    /** What arrived while this turn was sending; {@code null} when the claim has gone to another. */
    private @Nullable Turn rest(Turn turn, long acknowledged) {
        Optional<StoredDocument> document = store.read(turn.key());
        if (document.isEmpty() || !document.get().heldBy(turn.token())) {
            return null;
        }
        Optional<Instant> oldest = document.get().outbox().stream()
                .filter(entry -> entry.version() > acknowledged)
                .map(Entry::time)
                .findFirst();
        if (oldest.isEmpty()) {
            return null;
        }
        long before = nanos.getAsLong();
        return store.drop(turn.key(), claim(turn.token()), acknowledged, oldest.get())
                .map(after -> new Turn(after.key(), turn.token(), before, after.outbox()))
                .orElse(null);
    }

    private Claim claim(String token) {
        return new Claim(token, clock.instant().plus(settings.claim()));
    }
}
