package se.samverka.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Idempotency;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.trace.Traces;

/** {@link Aggregates} on a {@link DocumentStore}: decide on what was read, write only if it still is so. */
final class StoredAggregates<S> implements Aggregates<S> {

    /** How many versions of other writers a decision is made again on. */
    private static final int TRIES = 3;
    /** A claim may change hands many times while a hot aggregate is written; that is no other decision. */
    private static final int CLAIM_CHANGES = 50;

    /** After this no further try begins: the caller waits for an answer. */
    private static final Duration ANSWER = Duration.ofMillis(2_500);

    private final AggregateType<S> type;
    private final DocumentStore store;
    private final Turns turns;
    private final StateJson<S> json;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Traces traces;

    StoredAggregates(
            AggregateType<S> type,
            DocumentStore store,
            Turns turns,
            OutboxSettings settings,
            Clock clock,
            Traces traces) {
        this.type = type;
        this.store = store;
        this.turns = turns;
        this.json = new StateJson<>(type);
        this.settings = settings;
        this.clock = clock;
        this.traces = traces;
    }

    @Override
    public Versioned<S> load(String key) {
        return versioned(key, store.read(key).orElse(null));
    }

    @Override
    public List<Versioned<S>> loadAll(String keyPrefix) {
        return store.readAll(keyPrefix).stream()
                .map(document -> versioned(document.key(), document))
                .toList();
    }

    @Override
    public List<Versioned<S>> loadMarked(String mark, String keyPrefix, Instant before, int skip, int limit) {
        return store.readMarked(mark, keyPrefix, before, skip, limit).stream()
                .map(document -> versioned(document.key(), document))
                .toList();
    }

    @Override
    public long countMarked(String mark, String keyPrefix, Instant before) {
        return store.countMarked(mark, keyPrefix, before);
    }

    @Override
    public Written<S> change(Command<S> command, Decision<S> decision) {
        int tries = 0;
        long decidedOn = -1;
        Instant until = clock.instant().plus(ANSWER);
        for (int i = 0; i < CLAIM_CHANGES && tries <= TRIES && clock.instant().isBefore(until); i++) {
            @Nullable StoredDocument seen = store.read(command.key()).orElse(null);
            Versioned<S> now = versioned(command.key(), seen);
            Optional<Written<S>> repeated = repeated(command, seen, now);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            check(command, now);
            if (now.version() != decidedOn) {
                decidedOn = now.version();
                tries++;
            }
            Optional<Written<S>> written = write(command, seen, now, decision.decide(now));
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw Problem.unavailable("Others kept changing the same thing; nothing was stored.", Duration.ofSeconds(1));
    }

    private void check(Command<S> command, Versioned<S> now) {
        if (now.erased()) {
            throw Problem.gone("It has been erased.");
        }
        if (!command.present().test(now)) {
            throw Problem.notFound("There is no such thing.");
        }
        command.precondition().check(now.version());
    }

    private Optional<Written<S>> repeated(Command<S> command, @Nullable StoredDocument seen, Versioned<S> now) {
        Idempotency request = command.idempotency();
        if (request == null || seen == null || now.erased()) {
            return Optional.empty();
        }
        for (Remembered earlier : seen.remembered()) {
            if (earlier.key().equals(request.key())) {
                if (!earlier.body().equals(request.body())) {
                    throw Problem.conflict("This Idempotency-Key was used with another body.");
                }
                return Optional.of(
                        new Written<>(type.topic(), now.key(), earlier.version(), now.state(), earlier.result(), true));
            }
        }
        return Optional.empty();
    }

    private Optional<Written<S>> write(
            Command<S> command, @Nullable StoredDocument seen, Versioned<S> now, Change<S> change) {
        Entry entry = entry(now, change);
        refuseWhenFull(seen, entry);
        Turns.Reserved turn = sentByAnother(seen) ? null : turns.reserve();
        try {
            Write write = new Write(
                    now.key(),
                    seen,
                    change.state() == null ? null : json.toDocument(change.state()),
                    change.state() == null ? Map.of() : type.marks(change.state()),
                    entry,
                    turn == null ? null : turn.claim(),
                    remembered(command, seen, change, entry.version()));
            Optional<StoredDocument> after = store.write(write);
            if (turn != null) {
                after.ifPresent(turn::begin);
            }
            return after.map(document ->
                    new Written<>(type.topic(), now.key(), entry.version(), change.state(), change.result(), false));
        } finally {
            if (turn != null) {
                turn.giveUp();
            }
        }
    }

    private Entry entry(Versioned<S> now, Change<S> change) {
        long version = now.version() + 1;
        Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] payload = json.payload(now.key(), version, change.state());
        if (payload.length > settings.payload()) {
            throw Problem.tooLarge("With this it would hold " + payload.length + " bytes; at most " + settings.payload()
                    + " fit into its event.");
        }
        return new Entry(version, change.type(), UUID.randomUUID().toString(), time, payload, traces.current());
    }

    private void refuseWhenFull(@Nullable StoredDocument seen, Entry entry) {
        if (seen != null
                && (seen.outbox().size() >= settings.entries()
                        || seen.waitingBytes() + entry.payload().length > settings.bytes())) {
            throw Problem.unavailable("Too many of its changes wait to be sent.", Duration.ofSeconds(5));
        }
    }

    private boolean sentByAnother(@Nullable StoredDocument seen) {
        return seen != null && seen.claim() != null && seen.claim().until().isAfter(clock.instant());
    }

    private List<Remembered> remembered(
            Command<S> command, @Nullable StoredDocument seen, Change<S> change, long version) {
        if (change.state() == null) {
            return List.of();
        }
        List<Remembered> all = new ArrayList<>(seen == null ? List.of() : seen.remembered());
        Idempotency request = command.idempotency();
        if (request != null) {
            all.add(new Remembered(request.key(), request.body(), version, change.result()));
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - settings.requests()), all.size()));
    }

    private Versioned<S> versioned(String key, @Nullable StoredDocument document) {
        if (document == null) {
            return new Versioned<>(key, 0, null);
        }
        S state = document.state() == null ? null : json.toState(document.state());
        return new Versioned<>(key, document.version(), state);
    }
}
