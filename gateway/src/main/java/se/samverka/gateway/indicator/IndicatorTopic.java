package se.samverka.gateway.indicator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.StateTopic;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** Reads {@code samverka.indicators.v1}. */
final class IndicatorTopic {

    private IndicatorTopic() {}

    /** @param listeners told of every change when the indicators show it */
    static TopicView of(States<Indicator> states, Indicators indicators, List<IndicatorListener> listeners) {
        return new StateTopic<>(
                "samverka.indicators.v1",
                "indicator",
                Set.of("defined", "measured"),
                "removed",
                Indicator.class,
                states,
                (key, before, after) -> {
                    String[] parts = key.split("/", 2);
                    indicators.update(parts[0], parts[1]);
                    Set<Integer> goals = goals(before, after);
                    listeners.forEach(listener -> listener.indicatorChanged(parts[0], parts[1], goals));
                });
    }

    private static Set<Integer> goals(@Nullable Indicator before, @Nullable Indicator after) {
        Set<Integer> goals = new TreeSet<>();
        if (before != null) {
            goals.addAll(before.goals());
        }
        if (after != null) {
            goals.addAll(after.goals());
        }
        return goals;
    }
}
