package se.samverka.gateway.goal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.States;

/** What is known of every municipality's goals; a goal that nobody touched is there too, with version 0. */
public final class Goals {

    private final States<GoalState> states;
    private final Grounds grounds;

    Goals(States<GoalState> states, Grounds grounds) {
        this.states = states;
        this.grounds = grounds;
    }

    /**
     * A goal at a glance.
     *
     * @param status {@code null} = not assessed
     * @param stale the assessment is older than 12 months
     * @param gaps how many gaps are open
     * @param evidenceChangedSince something that the assessment rests on changed after it
     * @param changed when the newest change was made; {@code null} when there was none
     */
    public record Glance(
            @Nullable Status status,
            boolean stale,
            boolean evidenceChangedSince,
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
                grounds.changedSince(state),
                state.gaps().size(),
                held.map(Held::time).orElse(null));
    }

    /** How many of the 17 the municipality has assessed. */
    public int assessed(String municipality) {
        return (int) touched(municipality).stream()
                .filter(goal -> goal.assessment() != null)
                .count();
    }

    /** The goals whose assessment rests on something of this kind. @param ref its id; {@code null} = any */
    Set<Integer> restingOn(String municipality, EvidenceKind kind, @Nullable String ref) {
        Set<Integer> goals = new TreeSet<>();
        for (GoalState state : touched(municipality)) {
            GoalState.Assessment assessment = state.assessment();
            if (assessment != null
                    && assessment.evidence().stream()
                            .anyMatch(one -> one.kind() == kind && (ref == null || ref.equals(one.ref())))) {
                goals.add(state.goal());
            }
        }
        return goals;
    }

    /** Those of the 17 that somebody touched, in their order. */
    List<GoalState> touched(String municipality) {
        return IntStream.rangeClosed(1, 17)
                .mapToObj(goal -> find(municipality, goal))
                .flatMap(Optional::stream)
                .map(Held::state)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The goal as it was last published; with version 0 when nobody touched it. */
    public GoalState state(String municipality, int goal) {
        return find(municipality, goal).map(Held::state).orElseGet(() -> GoalState.untouched(municipality, goal));
    }

    Optional<Held<GoalState>> find(String municipality, int goal) {
        return states.find(municipality + "/" + goal);
    }
}
