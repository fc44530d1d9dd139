package se.samverka.kit.outbox;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out turns of sending, each on a thread of its own and no more at once than is set. Who gets none leaves its
 * event to the sweep: an outage of Kafka must not pile up threads.
 */
final class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private final DocumentStore store;
    private final Relay relay;
    private final Executor threads;
    private final Semaphore free;
    private final OutboxSettings settings;
    private final Clock clock;
    private final LongSupplier nanos;

    Turns(
            DocumentStore store,
            Relay relay,
            Executor threads,
            OutboxSettings settings,
            Clock clock,
            LongSupplier nanos) {
        this.store = store;
        this.relay = relay;
        this.threads = threads;
        this.free = new Semaphore(settings.turns());
        this.settings = settings;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** A turn to write into a document; {@code null} when as many are under way as may be. It must be begun or given up. */
    @Nullable
    Reserved reserve() {
        if (!free.tryAcquire()) {
            return null;
        }
        Claim claim = new Claim(UUID.randomUUID().toString(), clock.instant().plus(settings.claim()));
        return new Reserved(claim, nanos.getAsLong());
    }

    /** Takes over what waits in this document, if nobody sends it. @return whether the sending began */
    boolean takeOver(String key) {
        Reserved reserved = reserve();
        if (reserved == null) {
            return false;
        }
        try {
            Optional<StoredDocument> taken = store.take(key, reserved.claim, clock.instant());
            taken.ifPresent(reserved::begin);
            return taken.isPresent();
        } finally {
            reserved.giveUp();
        }
    }

    /** A turn not yet begun. */
    final class Reserved {

        private final Claim claim;
        private final long since;
        private boolean spent;

        private Reserved(Claim claim, long since) {
            this.claim = claim;
            this.since = since;
        }

        Claim claim() {
            return claim;
        }

        /** Sends what waits in the document, in the background. The document carries this turn's claim. */
        void begin(StoredDocument document) {
            spent = true;
            Turn turn = new Turn(document.key(), claim.token(), since, document.outbox());
            try {
                threads.execute(() -> run(turn));
            } catch (RejectedExecutionException e) {
                // We are stopping. The entry is stored; the sweep of another instance, or of the next start, sends it.
                free.release();
            }
        }

        /** Ends the turn if it was not begun. */
        void giveUp() {
            if (!spent) {
                spent = true;
                free.release();
            }
        }

        private void run(Turn turn) {
            try {
                if (!relay.send(turn)) {
                    log.debug("sending of {} left to others", turn.key());
                }
            } catch (RuntimeException e) {
                // The entry is stored and its claim runs out: the sweep sends it.
                log.warn("sending of {} broke off, the sweep will take it up: {}", turn.key(), e.toString());
            } finally {
                free.release();
            }
        }
    }
}
