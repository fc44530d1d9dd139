package se.samverka.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link DocumentStore} in memory, with the same contract as the real one, and protections that can be taken out. */
class SimStore implements DocumentStore {

    private record Held(
            StoredDocument document,
            Map<String, Instant> marks,
            @Nullable Instant pendingSince) {}

    private final Map<String, Held> documents = new TreeMap<>();
    private final boolean claims;
    private final boolean settleGuard;
    private final boolean outboxGuard;

    SimStore() {
        this(true, true, true);
    }

    /**
     * @param claims false: a claim keeps nobody out
     * @param settleGuard false: settling empties whatever has come
     * @param outboxGuard false: a write may go in although what it saw waiting was sent meanwhile
     */
    SimStore(boolean claims, boolean settleGuard, boolean outboxGuard) {
        this.claims = claims;
        this.settleGuard = settleGuard;
        this.outboxGuard = outboxGuard;
    }

    @Override
    public Optional<StoredDocument> read(String key) {
        return Optional.ofNullable(documents.get(key)).map(Held::document);
    }

    @Override
    public List<StoredDocument> readAll(String keyPrefix) {
        return documents.values().stream()
                .map(Held::document)
                .filter(document -> document.key().startsWith(keyPrefix) && document.state() != null)
                .toList();
    }

    @Override
    public List<StoredDocument> readMarked(String mark, String keyPrefix, Instant before, int skip, int limit) {
        return marked(mark, keyPrefix, before).skip(skip).limit(limit).toList();
    }

    @Override
    public long countMarked(String mark, String keyPrefix, Instant before) {
        return marked(mark, keyPrefix, before).count();
    }

    private Stream<StoredDocument> marked(String mark, String keyPrefix, Instant before) {
        return documents.values().stream()
                .filter(held -> held.document().key().startsWith(keyPrefix))
                .filter(held -> held.marks().getOrDefault(mark, Instant.MAX).isBefore(before))
                .sorted(Comparator.comparing((Held held) -> held.marks().get(mark))
                        .thenComparing(held -> held.document().key()))
                .map(Held::document);
    }

    @Override
    public Optional<StoredDocument> write(Write write) {
        Held now = documents.get(write.key());
        if (write.seen() == null ? now != null : now == null || !asSeen(now.document(), write)) {
            return Optional.empty();
        }
        List<Entry> outbox =
                new ArrayList<>(now == null ? List.of() : now.document().outbox());
        boolean first = write.seen() == null || write.seen().outbox().isEmpty();
        Instant pendingSince = first ? write.entry().time() : now.pendingSince();
        outbox.add(write.entry());
        Claim kept = now == null ? null : now.document().claim();
        StoredDocument after = new StoredDocument(
                write.key(),
                write.entry().version(),
                write.state(),
                List.copyOf(outbox),
                write.claim() == null ? kept : write.claim(),
                write.entry(),
                write.remembered());
        documents.put(write.key(), new Held(after, write.marks(), pendingSince));
        return Optional.of(after);
    }

    private boolean asSeen(StoredDocument now, Write write) {
        if (now.version() != write.seen().version()
                || (outboxGuard
                        && now.outbox().isEmpty() != write.seen().outbox().isEmpty())) {
            return false;
        }
        if (!claims) {
            return true;
        }
        Claim seen = write.seen().claim();
        if (seen == null || now.claim() == null) {
            return seen == null && now.claim() == null;
        }
        return write.claim() == null ? now.heldBy(seen.token()) : now.claim().equals(seen);
    }

    @Override
    public Optional<StoredDocument> take(String key, Claim claim, Instant now) {
        Held held = documents.get(key);
        if (held == null || held.pendingSince() == null || !(unheld(held, now) || !claims)) {
            return Optional.empty();
        }
        return Optional.of(put(held, held.document().outbox(), claim, held.pendingSince()));
    }

    private static boolean unheld(Held held, Instant now) {
        Claim claim = held.document().claim();
        return claim == null || claim.until().isBefore(now);
    }

    @Override
    public boolean renew(String key, Claim claim) {
        Held held = documents.get(key);
        if (held == null || !holds(held, claim.token())) {
            return false;
        }
        put(held, held.document().outbox(), claims ? claim : held.document().claim(), held.pendingSince());
        return true;
    }

    private boolean holds(Held held, String token) {
        return !claims || held.document().heldBy(token);
    }

    @Override
    public boolean settle(String key, String token, long acknowledged) {
        Held held = documents.get(key);
        if (held == null
                || !holds(held, token)
                || (settleGuard && held.document().version() != acknowledged)) {
            return false;
        }
        put(held, List.of(), null, null);
        return true;
    }

    @Override
    public Optional<StoredDocument> drop(String key, Claim claim, long acknowledged, Instant oldest) {
        Held held = documents.get(key);
        if (held == null || !holds(held, claim.token())) {
            return Optional.empty();
        }
        List<Entry> rest = held.document().outbox().stream()
                .filter(entry -> entry.version() > acknowledged)
                .toList();
        return Optional.of(put(held, rest, claim, oldest));
    }

    private StoredDocument put(Held held, List<Entry> outbox, @Nullable Claim claim, @Nullable Instant pendingSince) {
        StoredDocument was = held.document();
        StoredDocument after =
                new StoredDocument(was.key(), was.version(), was.state(), outbox, claim, was.last(), was.remembered());
        documents.put(was.key(), new Held(after, held.marks(), pendingSince));
        return after;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return documents.values().stream()
                .filter(held -> held.pendingSince() != null && (unheld(held, now) || !claims))
                .sorted(Comparator.comparing(Held::pendingSince))
                .limit(limit)
                .map(held -> held.document().key())
                .toList();
    }

    @Override
    public List<String> keys() {
        return List.copyOf(documents.keySet());
    }

    @Override
    public Map<String, Long> versions(Collection<String> keys) {
        Map<String, Long> versions = new HashMap<>();
        for (String key : keys) {
            read(key).ifPresent(document -> versions.put(key, document.version()));
        }
        return versions;
    }

    @Override
    public Backlog backlog() {
        List<Instant> waiting = documents.values().stream()
                .map(Held::pendingSince)
                .filter(since -> since != null)
                .sorted()
                .toList();
        return new Backlog(waiting.size(), waiting.isEmpty() ? Instant.MAX : waiting.getFirst());
    }
}
