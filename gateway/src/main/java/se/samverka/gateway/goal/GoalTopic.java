package se.samverka.gateway.goal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code samverka.goals.v1}. */
final class GoalTopic implements TopicView {

    private static final Set<String> TYPES = Set.of(
            "se.samverka.goal.assessed.v1",
            "se.samverka.goal.content-changed.v1",
            "se.samverka.goal.gap-registered.v1",
            "se.samverka.goal.gap-changed.v1",
            "se.samverka.goal.gap-closed.v1",
            "se.samverka.goal.assessment-stale.v1");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final States<GoalState> states;
    private final List<GoalListener> listeners;

    GoalTopic(States<GoalState> states, List<GoalListener> listeners) {
        this.states = states;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public String topic() {
        return "samverka.goals.v1";
    }

    @Override
    public long version(String key) {
        return states.version(key);
    }

    @Override
    public Applied apply(Incoming event) throws UnreadableRecord {
        if (!TYPES.contains(event.type())) {
            return Applied.UNKNOWN_TYPE;
        }
        Applied applied = states.apply(event, GoalTopic::read);
        if (applied == Applied.APPLIED) {
            announce(event.key());
        }
        return applied;
    }

    private void announce(String key) {
        String[] parts = key.split("/", 2);
        listeners.forEach(listener -> listener.goalChanged(parts[0], Integer.parseInt(parts[1])));
    }

    private static GoalState read(Incoming event) throws UnreadableRecord {
        GoalState state = parse(event.value());
        if (state == null || !state.key().equals(event.key()) || state.version() != event.version()) {
            throw new UnreadableRecord("the value is not about the key and version of its record", null);
        }
        return state;
    }

    private static @Nullable GoalState parse(byte[] value) throws UnreadableRecord {
        try {
            return JSON.readValue(value, GoalState.class);
        } catch (JacksonException e) {
            // Neither the exception's message nor the exception: both may quote the value.
            throw new UnreadableRecord(
                    "the value is not the state of a goal: " + e.getClass().getSimpleName(), null);
        }
    }
}
