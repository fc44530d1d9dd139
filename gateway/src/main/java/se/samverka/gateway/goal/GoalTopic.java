package se.samverka.gateway.goal;

import java.util.List;
import java.util.Set;
import se.samverka.gateway.replica.StateTopic;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** Reads {@code samverka.goals.v1}. */
final class GoalTopic {

    static final String NAME = "samverka.goals.v1";

    private GoalTopic() {}

    /** @param listeners told of every change when the states have it */
    static TopicView of(States<GoalState> states, List<GoalListener> listeners) {
        return new StateTopic<>(
                NAME,
                "goal",
                Set.of(
                        "assessed",
                        "content-changed",
                        "gap-registered",
                        "gap-changed",
                        "gap-closed",
                        "assessment-stale"),
                GoalState.class,
                states,
                (key, before, after) -> announce(key, listeners));
    }

    private static void announce(String key, List<GoalListener> listeners) {
        String[] parts = key.split("/", 2);
        listeners.forEach(listener -> listener.goalChanged(parts[0], Integer.parseInt(parts[1])));
    }
}
