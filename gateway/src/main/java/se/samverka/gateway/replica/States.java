package se.samverka.gateway.replica;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.Newest;
import se.samverka.kit.consume.UnreadableRecord;

/**
 * The newest state of every aggregate of one topic. Whatever the order in which records come, and however often, the
 * highest version stays.
 *
 * @param <S> the part of the public state that is needed here
 */
public final class States<S> {

    private final Newest<Held<S>> newest = new Newest<>();

    /** Makes a state of an event's value. */
    @FunctionalInterface
    public interface Reading<S> {

        /**
         * @return {@code null} when the event tells of an erasure
         * @throws UnreadableRecord when it is not what it must be
         */
        @Nullable
        S read(Incoming event) throws UnreadableRecord;
    }

    /** Takes the event in, if it is newer than what is held; an older one is not even read. */
    public Applied apply(Incoming event, Reading<S> reading) throws UnreadableRecord {
        if (event.version() <= version(event.key())) {
            return Applied.OLDER;
        }
        Held<S> news = new Held<>(event.version(), event.time(), reading.read(event));
        return newest.offer(event.key(), event.version(), news) ? Applied.APPLIED : Applied.OLDER;
    }

    /** What is held of this aggregate, also when it has been erased. */
    public Optional<Held<S>> find(String key) {
        Newest.Held<Held<S>> held = newest.get(key);
        return held == null ? Optional.empty() : Optional.of(held.value());
    }

    /** The state held of this aggregate; {@code null} when nothing is known of it, or it was erased. */
    @Nullable
    S state(String key) {
        Newest.Held<Held<S>> held = newest.get(key);
        return held == null ? null : held.value().state();
    }

    /** The version held; 0 when nothing is known of it. */
    public long version(String key) {
        return newest.version(key);
    }
}
