package se.samverka.gateway.indicator;

import java.util.Set;

/** Wants to know when something about an indicator changed. */
public interface IndicatorListener {

    /**
     * It changed, or was removed, and {@link Indicators} shows it already.
     *
     * @param municipality code, perhaps of one we do not know
     * @param goals those it measured before, and those it measures now
     */
    void indicatorChanged(String municipality, String id, Set<Integer> goals);
}
