package se.samverka.goals.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.imports.Imported.Until;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.goals.kolada.Kolada;
import se.samverka.goals.kolada.Kolada.Group;
import se.samverka.kit.security.MunicipalityCode;

/**
 * For whom an import is.
 *
 * @param similar municipalities like this one; empty when Kolada has none or did not say: then they are not asked for
 * @param day what has changed before it, is imported
 */
record Scope(MunicipalityCode municipality, Optional<Group> similar, LocalDate day) {

    IndicatorKey key(String id) {
        return new IndicatorKey(municipality, id);
    }

    /** What to ask of an indicator. @param before how far it is imported; empty = nothing is held of it */
    List<Question> questions(Optional<Until> before) {
        List<String> always = List.of(municipality.toString(), Kolada.SWEDEN);
        @Nullable LocalDate since = before.map(Until::day).orElse(null);
        if (similar.isEmpty()) {
            return List.of(new Question(always, since));
        }
        String group = similar.get().id();
        @Nullable
        LocalDate groupSince = before.filter(until -> group.equals(until.group()))
                .map(Until::groupDay)
                .orElse(null);
        return Objects.equals(since, groupSince)
                ? List.of(new Question(List.of(municipality.toString(), Kolada.SWEDEN, group), since))
                : List.of(new Question(always, since), new Question(List.of(group), groupSince));
    }
}
