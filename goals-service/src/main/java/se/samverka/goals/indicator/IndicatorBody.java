package se.samverka.goals.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.indicator.Definition.Direction;
import se.samverka.goals.indicator.Definition.Source;
import se.samverka.goals.indicator.Definition.Target;
import se.samverka.goals.indicator.Value.Split;
import se.samverka.goals.indicator.Value.State;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Fields.TextBody;

/** What is sent to indicators, and the limits it is held against. A property may be missing or null: not stated. */
final class IndicatorBody {

    private static final int TITLE = 300;
    private static final int UNIT = 50;
    private static final int SOURCE = 200;

    private IndicatorBody() {}

    /** A definition as it is sent; it replaces what was there. */
    record DefinitionBody(
            @Nullable TextBody title,
            @Nullable List<@Nullable Integer> goals,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable TargetBody target,
            @Nullable String source) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Definition definition() {
            Fields fields = new Fields();
            var title = fields.requiredLocalized("/title", this.title, TITLE);
            var goals = fields.each(
                    "/goals",
                    this.goals,
                    GoalNumber.LAST,
                    (at, number) -> GoalNumber.parse(number.toString())
                            .or(() -> fields.wrong(at, "must be the number of a goal, 1-17")));
            var unit = fields.text("/unit", this.unit, UNIT);
            var direction = fields.requiredChoice("/direction", this.direction, Direction.values());
            var target = Optional.ofNullable(this.target).flatMap(body -> body.target(fields));
            var source = fields.text("/source", this.source, SOURCE);
            fields.refuse();
            return new Definition(
                    title.orElseThrow(),
                    goals,
                    unit.orElse(null),
                    direction.orElseThrow(),
                    target.orElse(null),
                    source.map(Source::named).orElse(null));
        }
    }

    /** A target as it is sent. */
    record TargetBody(@Nullable Integer year, @Nullable BigDecimal value) {

        private Optional<Target> target(Fields fields) {
            var year = fields.required("/target/year", this.year, year(fields));
            var value = fields.required("/target/value", this.value, figure(fields, "/target/value", this.value));
            return year.flatMap(y -> value.map(v -> new Target(y, v)));
        }

        private Optional<Integer> year(Fields fields) {
            return Optional.ofNullable(year)
                    .flatMap(y -> y >= Value.FIRST_YEAR && y <= Value.LAST_YEAR
                            ? Optional.of(y)
                            : fields.wrong("/target/year", "must be a year, 1900-2199"));
        }
    }

    /** The value of a year as it is sent; it replaces what was there. */
    record ValueBody(
            @Nullable BigDecimal total,
            @Nullable BigDecimal women,
            @Nullable BigDecimal men,
            @Nullable String state) {

        /** @throws se.samverka.kit.problem.Problem 400 */
        Stated stated() {
            Fields fields = new Fields();
            var figures = new Split<>(
                    figure(fields, "/total", total).orElse(null),
                    figure(fields, "/women", women).orElse(null),
                    figure(fields, "/men", men).orElse(null));
            var state = fields.requiredChoice("/state", this.state, State.values());
            boolean none = total == null && women == null && men == null;
            if (state.isPresent() && state.get().hasFigures() == none) {
                fields.wrong(
                        "/state",
                        none ? "needs at least one of total, women and men" : "leaves no room for total, women or men");
            }
            fields.refuse();
            return new Stated(figures, state.orElseThrow());
        }
    }

    /** A value whose year stands in the path. */
    record Stated(Split<Figure> figures, State state) {

        Value of(int year) {
            return new Value(year, figures, state, null);
        }
    }

    private static Optional<Figure> figure(Fields fields, String pointer, @Nullable BigDecimal raw) {
        if (raw == null) {
            return Optional.empty();
        }
        return Figure.fits(raw) ? Optional.of(new Figure(raw)) : fields.wrong(pointer, Figure.RULE);
    }
}
