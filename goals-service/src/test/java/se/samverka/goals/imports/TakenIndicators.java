package se.samverka.goals.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samverka.goals.indicator.Delivery;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.goals.indicator.KoladaIndicators;
import se.samverka.kit.security.MunicipalityCode;

/** Indicators that remember what was delivered last. */
final class TakenIndicators implements KoladaIndicators {

    final Map<String, Delivery> taken = new ConcurrentHashMap<>();

    /** Keys of those that have another source by now. */
    final Set<String> others = ConcurrentHashMap.newKeySet();

    /** Codes of municipalities of which the database says nothing now. */
    final Set<String> away = ConcurrentHashMap.newKeySet();

    private final List<String> linked;

    /** @param linked keys of those that come from Kolada, {@code 1781/N00001} */
    TakenIndicators(String... linked) {
        this.linked = List.of(linked);
    }

    @Override
    public List<String> linked(MunicipalityCode municipality, int most) {
        if (away.contains(municipality.toString())) {
            throw new IllegalStateException("the driver's words");
        }
        return linked.stream()
                .filter(key -> key.startsWith(municipality + "/"))
                .map(key -> key.substring(key.indexOf('/') + 1))
                .limit(most)
                .toList();
    }

    @Override
    public boolean holds(IndicatorKey key) {
        return taken.containsKey(key.toString()) && !others.contains(key.toString());
    }

    @Override
    public boolean take(IndicatorKey key, Delivery delivery) {
        return !others.contains(key.toString()) && !delivery.equals(taken.put(key.toString(), delivery));
    }
}
