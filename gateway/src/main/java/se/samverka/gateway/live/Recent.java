package se.samverka.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.RecordListener;
import se.samverka.kit.consume.Incoming;

/**
 * The newest public changes, those from before the start too, and how far the topics have been read.
 *
 * <p>A record is a change when its version is above all before it in its partition. That is so for every gateway, so
 * they agree on what a reader has seen who stands at a {@link Position}: the changes below it, each once.
 */
final class Recent implements RecordListener {

    /** Further ahead of us than any gateway is of another: such offsets are made up. */
    private static final long MOST_AHEAD = 1_000_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Types types;
    private final StreamSettings settings;
    private final BooleanSupplier caughtUp;
    private final Clock clock;
    private final Ring ring;
    private final Beginning beginning;
    private final Position present;

    /** From where on everything is kept. */
    private final Position floor;

    /** When a topic was last found made anew: no id from before means anything. */
    private Instant madeAnew = Instant.MIN;

    /** Number of the first change after that. */
    private long firstSince;

    private boolean begun;
    private @Nullable EventId id;
    private String idText = "";
    private volatile long end;
    private volatile Runnable whenThereIsNews = () -> {};

    /** @param caughtUp whether everything from before the start has been read */
    Recent(Types types, StreamSettings settings, BooleanSupplier caughtUp, Clock clock) {
        this.types = types;
        this.settings = settings;
        this.caughtUp = caughtUp;
        this.clock = clock;
        this.ring = new Ring(settings.kept(), settings.maxMemory().toBytes());
        this.beginning = new Beginning(settings.kept());
        this.present = Position.start(types.topics());
        this.floor = Position.start(types.topics());
    }

    /** Number of the next change: it grows with each. */
    long end() {
        return end;
    }

    /** @param wake called by the thread that reads, after each change that was there for readers */
    void whenThereIsNews(Runnable wake) {
        whenThereIsNews = wake;
    }

    @Override
    public synchronized void read(Incoming event, boolean shown) {
        Integer topic = types.topic(event.topic());
        String type = types.named(event.type());
        if (topic == null || !goesOn(topic, event, shown)) {
            return;
        }
        present.set(topic, event.partition(), event.offset() + 1);
        id = null;
        if (shown && type != null) {
            take(new Change(
                    type, event.key(), event.version(), event.time(), topic, event.partition(), event.offset()));
        }
    }

    /** Whether this is not merely read again, as after the loss of a consumer. */
    private boolean goesOn(int topic, Incoming event, boolean shown) {
        if (event.offset() >= present.next(topic, event.partition())) {
            return true;
        }
        if (shown) {
            // News below what was read: the topic was lost and made anew.
            forgetAll();
            floor.set(topic, event.partition(), event.offset());
        }
        return shown;
    }

    private void forgetAll() {
        ring.clear();
        beginning.clear();
        floor.join(present);
        firstSince = ring.first();
        madeAnew = clock.instant();
    }

    private void take(Change change) {
        if (begun || caughtUp.getAsBoolean()) {
            begin();
            ring.add(Told.live(change, idNow()), this::forgotten);
            end = ring.end();
            whenThereIsNews.run();
        } else {
            beginning.add(change, this::forgotten);
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            beginning.inOrder(this::forgotten).forEach(change -> ring.add(Told.early(change), this::forgotten));
            end = ring.end();
        }
    }

    private void forgotten(Change change) {
        floor.set(change.topic(), change.partition(), change.offset() + 1);
    }

    private String idNow() {
        EventId now = EventId.of(clock.instant(), present);
        if (id == null || id.minute() != now.minute()) {
            id = now;
            idText = now.toString();
        }
        return idText;
    }

    /**
     * Where a reader begins.
     *
     * @param cursor number of the first change to look at
     * @param own how far the reader is, of the minute in which it was told so, while that is not where we are
     * @param id where we are
     */
    record Start(long cursor, @Nullable EventId own, String id) {}

    /** For a reader who begins now. */
    synchronized Start now() {
        begin();
        return new Start(ring.end(), null, idNow());
    }

    /** For a reader who has been here or at another gateway; {@code null} when what was missed since is not known. */
    synchronized @Nullable Start since(EventId seen) {
        begin();
        Position from = seen.position();
        if (!isFresh(seen.made()) || !floor.isWithin(from) || from.most(present) > MOST_AHEAD) {
            return null;
        }
        // Its minute stays: these are offsets of then, and no younger for being told again.
        return from.equals(present) ? now() : new Start(ring.first(), new EventId(seen.minute(), from.copy()), idNow());
    }

    private boolean isFresh(Instant made) {
        Instant now = clock.instant();
        return made.isAfter(now.minus(settings.resumeWithin()))
                && made.isBefore(now.plus(CLOCKS_DIFFER))
                && made.isAfter(madeAnew);
    }

    /**
     * What comes next for a reader.
     *
     * @param changes in order
     * @param lost changes that it has not seen are not kept any longer
     * @param cursor from where to go on after these
     * @param ahead the reader came from a gateway that has read further than we, and still stands there; told when there are no changes
     * @param id where we are
     */
    record Next(List<Told> changes, boolean lost, long cursor, boolean ahead, String id) {}

    /** From this number on. @param own of the {@link Start}; when there are no changes, it takes in where we are */
    synchronized Next next(long cursor, @Nullable EventId own, int most) {
        if (cursor < ring.first() && !hasSeenWhatGaveWay(cursor, own)) {
            return new Next(List.of(), true, cursor, false, idNow());
        }
        long from = Math.max(cursor, ring.first());
        List<Told> changes = ring.from(from, most);
        boolean ahead = own != null && !own.position().isWithin(present);
        if (own != null && changes.isEmpty()) {
            own.position().join(present);
        }
        return new Next(changes, false, from + changes.size(), ahead, idNow());
    }

    /** Who comes back begins with the oldest that is kept, though it has mostly seen that: it may give way meanwhile. */
    private boolean hasSeenWhatGaveWay(long cursor, @Nullable EventId own) {
        return own != null && cursor >= firstSince && floor.isWithin(own.position());
    }
}
