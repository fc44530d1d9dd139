package se.samverka.goals.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.security.MunicipalityCode;

/** What an import must know of indicators. Every method may end in the kit's problems, 503 among them. */
public interface KoladaIndicators {

    /** Ids of those whose values come from Kolada, in their order, at most so many. */
    List<String> linked(MunicipalityCode municipality, int most);

    /** What is held of one; empty when nothing of Kolada's is. */
    Optional<Held> held(IndicatorKey key);

    /** Takes in what Kolada says of one. @return whether that changed anything */
    boolean take(IndicatorKey key, Delivery delivery);

    /**
     * What an indicator has by now.
     *
     * @param similar the group of similar municipalities it is compared with; {@code null} = none
     */
    record Held(@Nullable String similar) {}
}
