package se.samverka.gateway.replica;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.consume.Applier.Applied;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.Newest;

/**
 * The newest state of every aggregate of one topic. Whatever the order in which records come, and however often, the
 * highest version stays.
 *
 * @param <S> the part of the public state that is needed here
 */
public final class States<S> {

    private final Newest<Held<S>> newest = new Newest<>();

    /** Takes the event in, if it is newer than what is held. @param state {@code null} when it tells of an erasure */
    public Applied apply(Incoming event, @Nullable S state) {
        Held<S> news = new Held<>(event.version(), event.time(), state);
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

    /** Keys of all aggregates, of erased ones too; others may come while they are read. */
    public Stream<String> keys() {
        return newest.keys();
    }

    /** The version held; 0 when nothing is known of it. */
    public long version(String key) {
        return newest.version(key);
    }
}
