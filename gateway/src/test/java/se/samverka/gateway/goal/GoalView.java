package se.samverka.gateway.goal;

import se.samverka.gateway.replica.States;

/** The goals' part of the gateway, put together without Spring. */
public final class GoalView {

    private GoalView() {}

    /** Goals of which nobody has said anything. */
    public static Goals nothing() {
        return new Goals(new States<>());
    }
}
