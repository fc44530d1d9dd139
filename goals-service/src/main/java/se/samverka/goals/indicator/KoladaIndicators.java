package se.samverka.goals.indicator;

import java.util.List;
import se.samverka.kit.security.MunicipalityCode;

/** What an import must know of indicators. Every method may end in the kit's problems, 503 among them. */
public interface KoladaIndicators {

    /** Ids of those whose values come from Kolada, in their order, at most so many. */
    List<String> linked(MunicipalityCode municipality, int most);

    /** Whether one is Kolada's and something of what Kolada says of it is there. */
    boolean holds(IndicatorKey key);

    /** Takes in what Kolada says of one. @return whether that changed anything */
    boolean take(IndicatorKey key, Delivery delivery);
}
