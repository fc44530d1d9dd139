package se.samverka.gateway.goal;

import java.util.List;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** The goals' part of the gateway, put together without Spring. */
public final class GoalView {

    private final States<GoalState> states = new States<>();

    /** What is known of them. */
    public Goals goals() {
        return new Goals(states);
    }

    /** What feeds it. */
    public TopicView topic(GoalListener... listeners) {
        return GoalTopic.of(states, List.of(listeners));
    }
}
