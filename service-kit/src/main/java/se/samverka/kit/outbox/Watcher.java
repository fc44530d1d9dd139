package se.samverka.kit.outbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the last record of each key is its newest version, on one partition of an owner's own topic.
 *
 * <p>A record of a dead or stalled sender may land after newer ones, and compaction would keep the old one. Whoever
 * reads the topic to its end and finds a key whose latest record is lower than the highest seen waits until nothing is
 * pending for it and sends the newest once more, the same in every byte. What is committed never passes such a record,
 * so another instance that takes over finds it again.
 *
 * <p>Rests on one assumption: no record is compacted away before it was read here. The topics' minimum compaction lag is
 * seven days, and a watcher a day behind is an alarm.
 */
final class Watcher {

    /** Keys without anything to mend are forgotten beyond this number; the document's version stands in for them. */
    static final int KEYS = 50_000;

    private static final long UNSEEN = -1;
    private static final Logger log = LoggerFactory.getLogger(Watcher.class);

    /** One record as read from the topic. */
    record Seen(String key, long version, long offset) {}

    /** @param until where the topic ended when nothing was pending for the key; -1 when that was not seen yet */
    private record Track(long highest, long latest, long offset, long until) {
        boolean low() {
            return latest < highest;
        }

        Track until(long end) {
            return new Track(highest, latest, offset, end);
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
    private final Restored restored;
    private long position;

    /** @param restored where a document is noted that is older than what was sent */
    Watcher(DocumentStore store, Publisher publisher, Restored restored) {
        this.store = store;
        this.publisher = publisher;
        this.restored = restored;
    }

    /**
     * Takes in records in the order of their offsets. For a key not seen before, the document's version counts as seen.
     *
     * @param records those that are events
     * @param next the offset after the last record read, event or not
     */
    void read(List<Seen> records, long next) {
        Map<String, Long> documents = documents(records);
        for (Seen record : records) {
            String key = record.key();
            long known = Math.max(highest(key), documents.getOrDefault(key, 0L));
            if (known < record.version() && documents.containsKey(key)) {
                restored.note(key, known, record.version());
            }
            note(key, new Track(Math.max(known, record.version()), record.version(), record.offset(), UNSEEN));
        }
        position = next;
    }

    private Map<String, Long> documents(List<Seen> records) {
        Map<String, Long> versions = new HashMap<>();
        for (Seen record : records) {
            if (highest(record.key()) == 0) {
                versions.put(record.key(), 0L);
            }
        }
        if (!versions.isEmpty()) {
            versions.putAll(store.versions(Set.copyOf(versions.keySet())));
        }
        return versions;
    }

    private long highest(String key) {
        Track track = low.containsKey(key) ? low.get(key) : calm.get(key);
        return track == null ? 0 : track.highest();
    }

    private void note(String key, Track track) {
        calm.remove(key);
        low.remove(key);
        (track.low() ? low : calm).put(key, track);
    }

    /**
     * Looks after the keys whose latest record is low; to be called when the end was reached. First nothing may be pending for the key; then the topic is read
     * to where it ended at that time, since the newest record may just be on its way to us; then the newest is sent.
     *
     * @param end asks for the partition's present end
     */
    void mend(LongSupplier end) {
        for (String key : List.copyOf(low.keySet())) {
            Track track = low.get(key);
            if (track != null) {
                mend(key, track, end);
            }
        }
    }

    private void mend(String key, Track track, LongSupplier end) {
        Optional<StoredDocument> document = store.read(key);
        long version = document.map(StoredDocument::version).orElse(0L);
        if (version < track.highest()) {
            restored.note(key, version, track.highest());
            low.remove(key);
        } else if (!document.get().outbox().isEmpty()) {
            low.put(key, track.until(UNSEEN));
        } else if (track.until() == UNSEEN) {
            low.put(key, track.until(end.getAsLong()));
        } else if (position >= track.until()
                && publisher.publish(key, document.get().last())) {
            // It stays in the list until its own record is read: only then is it last.
            log.info("sent {} version {} once more: an older record had come after it", key, version);
            low.put(key, track.until(end.getAsLong()));
        }
    }

    /** Up to where the partition is done with: the offset to commit. */
    long committable() {
        return low.values().stream().mapToLong(Track::offset).min().orElse(position);
    }
}
