package se.samverka.goals.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.indicator.IndicatorKey;
import se.samverka.kit.http.Fields;

/** What to import, as it is sent. */
record ImportBody(@Nullable String source, @Nullable List<@Nullable ImportedBody> indicators) {

    private static final int INDICATORS = 500;

    /** @return none = those that the municipality has @throws se.samverka.kit.problem.Problem 400 */
    List<Wanted> wanted() {
        Fields fields = new Fields();
        var unused = fields.requiredChoice("/source", this.source, Source.values());
        Set<String> seen = new HashSet<>();
        List<Wanted> wanted =
                fields.each("/indicators", indicators, INDICATORS, (at, body) -> body.wanted(fields, at, seen));
        fields.refuse();
        return wanted;
    }

    /** From where. */
    enum Source {
        KOLADA
    }

    /** An indicator of the source, as it is sent. */
    record ImportedBody(@Nullable String id, @Nullable List<@Nullable Integer> goals) {

        private Optional<Wanted> wanted(Fields fields, String at, Set<String> seen) {
            List<GoalNumber> numbers = fields.each(
                    at + "/goals",
                    goals,
                    GoalNumber.LAST,
                    (place, number) -> GoalNumber.parse(number.toString())
                            .or(() -> fields.wrong(place, "must be the number of a goal, 1-17")));
            if (id == null || !IndicatorKey.isId(id)) {
                return fields.wrong(at + "/id", IndicatorKey.ID_RULE);
            }
            if (!seen.add(id)) {
                return fields.wrong(at + "/id", "is there twice");
            }
            return Optional.of(new Wanted(id, true, numbers.isEmpty() ? null : numbers));
        }
    }
}
