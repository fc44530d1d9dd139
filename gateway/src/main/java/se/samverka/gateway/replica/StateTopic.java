package se.samverka.gateway.replica;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A topic whose events carry the whole public state: read, held if newer, and told to those who show it.
 *
 * @param <S> the part of the state that is needed here
 */
public final class StateTopic<S extends PublishedState> implements TopicView {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String topic;
    private final Set<String> types;
    private final String erasure;
    private final Class<S> stateClass;
    private final States<S> states;
    private final Listener<S> listener;

    /** Wants to know what changed, when {@link States} has it already. */
    @FunctionalInterface
    public interface Listener<S> {

        /**
         * @param key the aggregate
         * @param before {@code null} when nothing was known of it, or it was erased
         * @param after {@code null} when it has been erased
         */
        void changed(String key, @Nullable S before, @Nullable S after);
    }

    /**
     * @param topic {@code samverka.goals.v1}
     * @param noun as in the types, {@code goal}
     * @param events the types' names, {@code assessed}; {@code erased} counts as one always
     */
    public StateTopic(
            String topic,
            String noun,
            Set<String> events,
            Class<S> stateClass,
            States<S> states,
            Listener<S> listener) {
        this(topic, noun, events, "erased", stateClass, states, listener);
    }

    /** The same for a noun whose last event has a name of its own. @param erasure {@code removed} */
    public StateTopic(
            String topic,
            String noun,
            Set<String> events,
            String erasure,
            Class<S> stateClass,
            States<S> states,
            Listener<S> listener) {
        this.topic = topic;
        this.types = events.stream().map(event -> type(noun, event)).collect(Collectors.toUnmodifiableSet());
        this.erasure = type(noun, erasure);
        this.stateClass = stateClass;
        this.states = states;
        this.listener = listener;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public long version(String key) {
        return states.version(key);
    }

    @Override
    public Set<String> types() {
        return Stream.concat(types.stream(), Stream.of(erasure)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Applied apply(Incoming event) throws UnreadableRecord {
        return prepare(event).take();
    }

    /** Reads the state. What is older than what is held stays so: it is not even read. */
    @Override
    public Turn prepare(Incoming event) {
        if (event.type().equals(erasure)) {
            return () -> take(event, null);
        }
        if (!types.contains(event.type())) {
            return () -> Applied.UNKNOWN_TYPE;
        }
        if (event.version() <= states.version(event.key())) {
            return () -> Applied.OLDER;
        }
        try {
            S state = read(event);
            return () -> take(event, state);
        } catch (UnreadableRecord e) {
            return () -> broken(event, e);
        }
    }

    /** Once something newer is held, nobody asks whether an older one could be read. */
    private Applied broken(Incoming event, UnreadableRecord why) throws UnreadableRecord {
        if (event.version() <= states.version(event.key())) {
            return Applied.OLDER;
        }
        throw why;
    }

    private Applied take(Incoming event, @Nullable S state) {
        S before = states.state(event.key());
        Applied applied = states.apply(event, state);
        if (applied == Applied.APPLIED) {
            listener.changed(event.key(), before, state);
        }
        return applied;
    }

    private S read(Incoming event) throws UnreadableRecord {
        S state = parse(event.value());
        if (state == null || !state.key().equals(event.key()) || state.version() != event.version()) {
            throw new UnreadableRecord("the value is not about the key and version of its record", null);
        }
        return state;
    }

    private @Nullable S parse(byte[] value) throws UnreadableRecord {
        try {
            return JSON.readValue(value, stateClass);
        } catch (JacksonException e) {
            // Neither the exception's message nor the exception: both may quote the value.
            throw new UnreadableRecord(
                    "the value is not the state it must be: " + e.getClass().getSimpleName(), null);
        }
    }

    private static String type(String noun, String event) {
        return "se.samverka." + noun + "." + event + ".v1";
    }
}
