package se.samverka.gateway.indicator;

import java.text.Collator;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.replica.States;
import se.samverka.kit.problem.Problem;

/** What is known of every municipality's indicators; those that were removed are not there. */
public final class Indicators {

    private final States<Indicator> states;
    private final Map<String, Map<String, Indicator>> municipalities = new ConcurrentHashMap<>();

    Indicators(States<Indicator> states) {
        this.states = states;
    }

    /** A municipality's, in the order of their Swedish titles. */
    public List<Indicator> of(String municipality) {
        return inOrder(held(municipality).stream());
    }

    /** Those that measure a goal, in the order of their Swedish titles. */
    public List<Indicator> of(String municipality, int goal) {
        return inOrder(measuring(municipality, goal));
    }

    /** How many measure a goal. */
    public int count(String municipality, int goal) {
        return (int) measuring(municipality, goal).count();
    }

    /** When the newest change to any that measures the goal was made; {@code null} = none does. */
    public @Nullable Instant changed(String municipality, int goal) {
        return measuring(municipality, goal)
                .flatMap(indicator -> find(municipality, indicator.id()).stream())
                .map(Held::time)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is held of an indicator, also when it was removed. */
    public Optional<Held<Indicator>> find(String municipality, String id) {
        return states.find(municipality + "/" + id);
    }

    /** One indicator. @throws Problem 404 when it is not known or was removed: it may be defined again */
    Indicator known(String municipality, String id) {
        return find(municipality, id)
                .map(Held::state)
                .orElseThrow(() -> Problem.notFound("There is no such indicator in the municipality."));
    }

    /** Takes a change over from the states. Called by one thread. */
    void update(String municipality, String id) {
        Map<String, Indicator> its = municipalities.computeIfAbsent(municipality, code -> new ConcurrentHashMap<>());
        Indicator now = find(municipality, id).map(Held::state).orElse(null);
        if (now == null) {
            its.remove(id);
        } else {
            its.put(id, now);
        }
    }

    /** With a collator of its own: it is not for several threads. */
    private static List<Indicator> inOrder(Stream<Indicator> indicators) {
        Comparator<Indicator> byTitle =
                Comparator.comparing(one -> one.title().sv(), Collator.getInstance(Language.SV.locale()));
        return indicators.sorted(byTitle.thenComparing(Indicator::id)).toList();
    }

    private Stream<Indicator> measuring(String municipality, int goal) {
        return held(municipality).stream().filter(indicator -> indicator.goals().contains(goal));
    }

    private Collection<Indicator> held(String municipality) {
        return municipalities.getOrDefault(municipality, Map.of()).values();
    }
}
