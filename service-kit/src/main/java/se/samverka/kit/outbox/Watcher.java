package se.samverka.kit.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the last record of each key is its newest version, on one partition of an owner's own topic.
 *
 * <p>A record of a dead or stalled sender may land after newer ones, and compaction would keep the old one. Whoever
 * reads the topic to its end and finds a key whose latest record is lower than the highest seen waits until nothing is
 * pending for it and sends the newest once more, the same in every byte. What is committed never passes such a record,
 * so another instance that takes over finds it again.
 */
final class Watcher {

    /** Keys without anything to mend are forgotten beyond this number; the document's version stands in for them. */
    static final int KEYS = 50_000;

    private static final Logger log = LoggerFactory.getLogger(Watcher.class);

    /** One record as read from the topic. */
    record Seen(String key, long version, long offset) {}

    private record Track(long highest, long latest, long offset) {
        boolean low() {
            return latest < highest;
        }
    }

    private final DocumentStore store;
    private final Publisher publisher;
    private final Map<String, Track> calm = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Track> eldest) {
            return size() > KEYS;
        }
    };
    private final Map<String, Track> low = new HashMap<>();
    private final Set<String> restored = new HashSet<>();
    private long position;

    Watcher(DocumentStore store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /** Takes in records in the order of their offsets. For a key not seen before, the document's version counts as seen. */
    void read(List<Seen> records) {
        Set<String> unknown = new HashSet<>();
        for (Seen record : records) {
            if (!calm.containsKey(record.key()) && !low.containsKey(record.key())) {
                unknown.add(record.key());
            }
        }
        Map<String, Long> versions = unknown.isEmpty() ? Map.of() : store.versions(unknown);
        for (Seen record : records) {
            Track before = low.containsKey(record.key()) ? low.get(record.key()) : calm.get(record.key());
            long known = before == null ? versions.getOrDefault(record.key(), 0L) : before.highest();
            if (before == null && known < record.version()) {
                alarm(record.key(), known, record.version());
            }
            note(record.key(), new Track(Math.max(known, record.version()), record.version(), record.offset()));
            position = record.offset() + 1;
        }
    }

    private void note(String key, Track track) {
        calm.remove(key);
        low.remove(key);
        (track.low() ? low : calm).put(key, track);
    }

    /** To be called when the partition has been read to its end. @return whether nothing is left to mend */
    boolean mend() {
        for (String key : List.copyOf(low.keySet())) {
            Track track = low.get(key);
            if (track != null) {
                mend(key, track);
            }
        }
        return low.isEmpty();
    }

    private void mend(String key, Track track) {
        Optional<StoredDocument> document = store.read(key);
        long version = document.map(StoredDocument::version).orElse(0L);
        if (version < track.highest()) {
            alarm(key, version, track.highest());
            low.remove(key);
            return;
        }
        if (document.get().outbox().isEmpty()
                && publisher.publish(key, document.get().last())) {
            // It stays in the list until its own record is read: only then is it last.
            log.info("sent {} version {} once more: an older record had come after it", key, version);
        }
    }

    private void alarm(String key, long version, long highest) {
        if (restored.add(key)) {
            log.error(
                    "{} has version {} in the database and {} on the topic: restored from a backup? Run republish.",
                    key,
                    version,
                    highest);
        }
    }

    /** Up to where the partition is done with: the offset to commit. */
    long committable() {
        return low.values().stream().mapToLong(Track::offset).min().orElse(position);
    }

    /** Keys whose document is older than what was already sent. */
    Collection<String> restored() {
        return Set.copyOf(restored);
    }
}
