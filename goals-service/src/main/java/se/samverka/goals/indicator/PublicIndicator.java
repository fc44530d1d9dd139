package se.samverka.goals.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.goals.indicator.Definition.Direction;
import se.samverka.goals.indicator.Definition.Source;
import se.samverka.goals.indicator.Value.Split;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.text.LocalizedText;

/**
 * An indicator as everyone may see it: every event carries it and every answer shows it. Its shape is
 * {@code indicator-state.v1} in {@code contracts}; figures are numbers here.
 */
record PublicIndicator(
        long version,
        MunicipalityCode municipality,
        String id,
        LocalizedText title,
        List<GoalNumber> goals,
        List<Indicator.Link> links,
        @Nullable String unit,
        Direction direction,
        @Nullable Target target,
        @Nullable Source source,
        List<Yearly> values,
        List<Elsewhere> comparisons,
        Trend.Sense trend,
        Trend.@Nullable Basis trendBasis,
        @Nullable Instant changedAt) {

    /** @throws NullPointerException when the indicator was removed */
    static PublicIndicator of(IndicatorKey key, long version, Indicator indicator) {
        Definition definition = Objects.requireNonNull(indicator.definition(), "a removed one is not shown");
        Trend trend = Trend.of(definition.direction(), indicator.values());
        return new PublicIndicator(
                version,
                key.municipality(),
                key.id(),
                definition.title(),
                definition.goals(),
                indicator.links(),
                definition.unit(),
                definition.direction(),
                Target.of(definition.target()),
                definition.source(),
                indicator.values().stream().map(Yearly::of).toList(),
                indicator.comparisons().stream().map(Elsewhere::of).toList(),
                trend.sense(),
                trend.basis(),
                indicator.changedAt());
    }

    /** All that is told of one that was removed. */
    record Removed(String key, long version) {}

    /** A value to be reached. */
    record Target(int year, BigDecimal value) {

        private static @Nullable Target of(Definition.@Nullable Target target) {
            return target == null
                    ? null
                    : new Target(target.year(), target.value().value());
        }
    }

    /** The value of a year. */
    record Yearly(
            int year,
            @Nullable BigDecimal total,
            @Nullable BigDecimal women,
            @Nullable BigDecimal men,
            Value.State state,
            @Nullable Split<String> sourceStatus) {

        private static Yearly of(Value value) {
            Split<Figure> figures = value.figures();
            return new Yearly(
                    value.year(),
                    number(figures.total()),
                    number(figures.women()),
                    number(figures.men()),
                    value.state(),
                    value.marks());
        }

        private static @Nullable BigDecimal number(@Nullable Figure figure) {
            return figure == null ? null : figure.value();
        }
    }

    /** The same indicator elsewhere. */
    record Elsewhere(
            Delivery.Kind kind, String group, @Nullable String name, List<ElsewhereYearly> values) {

        private static Elsewhere of(Comparison comparison) {
            return new Elsewhere(
                    comparison.kind(),
                    comparison.group(),
                    comparison.name(),
                    comparison.values().stream()
                            .map(value -> new ElsewhereYearly(
                                    value.year(), value.total().value()))
                            .toList());
        }
    }

    /** A total of others. */
    record ElsewhereYearly(int year, BigDecimal total) {}
}
