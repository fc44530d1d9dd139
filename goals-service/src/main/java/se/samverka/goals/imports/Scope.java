package se.samverka.goals.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.kit.security.MunicipalityCode;

/**
 * For whom an import is.
 *
 * @param similar municipalities like this one; empty when Kolada does not say
 * @param day what has changed before it, is imported
 */
record Scope(MunicipalityCode municipality, Optional<Group> similar, LocalDate day) {

    IndicatorKey key(String id) {
        return new IndicatorKey(municipality, id);
    }

    /** All areas whose values are wanted. */
    List<String> areas() {
        return similar.map(group -> List.of(municipality.toString(), Kolada.SWEDEN, group.id()))
                .orElse(List.of(municipality.toString(), Kolada.SWEDEN));
    }
}
