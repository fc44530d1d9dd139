package se.samverka.gateway.goal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.States;

/** What is known of every municipality's goals; a goal that nobody touched is there too, with version 0. */
public final class Goals {

    private final States<GoalState> states;

    Goals(States<GoalState> states) {
        this.states = states;
    }

    /**
     * A goal at a glance.
     *
     * @param status {@code null} = not assessed
     * @param stale the assessment is older than 12 months
     * @param gaps how many gaps are open
     * @param changed when the newest change was made; {@code null} when there was none
     */
    public record Glance(
            @Nullable Status status,
            boolean stale,
            int gaps,
            @Nullable Instant changed) {}

    /** The goal at a glance. */
    public Glance glance(String municipality, int goal) {
        Optional<Held<GoalState>> held = find(municipality, goal);
        GoalState state = held.map(Held::state).orElseGet(() -> GoalState.untouched(municipality, goal));
        GoalState.Assessment assessment = state.assessment();
        return new Glance(
                assessment == null ? null : assessment.status(),
                assessment != null && assessment.stale(),
                state.gaps().size(),
                held.map(Held::time).orElse(null));
    }

    /** How many of the 17 the municipality has assessed. */
    public int assessed(String municipality) {
        int count = 0;
        for (int goal = 1; goal <= 17; goal++) {
            count += glance(municipality, goal).status() == null ? 0 : 1;
        }
        return count;
    }

    Optional<Held<GoalState>> find(String municipality, int goal) {
        return states.find(municipality + "/" + goal);
    }
}
