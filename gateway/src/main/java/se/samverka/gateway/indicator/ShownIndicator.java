package se.samverka.gateway.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;

/**
 * An indicator as it is shown; as JSON it is the answer of the API, alone and on the goal page.
 *
 * @param latest the newest year of which any figure is stated; {@code null} when there is none
 * @param source {@code Källa: Kolada}, to be shown wherever a value is; {@code null} = not stated
 */
public record ShownIndicator(
        String id,
        Text title,
        @Nullable String unit,
        Direction direction,
        Indicator.@Nullable Target target,
        @Nullable Value latest,
        Trend trend,
        List<Value> series,
        @Nullable String source,
        long version,
        List<Integer> goals,
        Indicator.@Nullable TrendBasis trendBasis,
        List<Comparison> comparisons) {

    private static final String SOURCE = "Källa: ";

    /** As its owner published it. */
    public static ShownIndicator of(Indicator indicator) {
        return new ShownIndicator(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.direction(),
                indicator.target(),
                indicator.values().latest(),
                indicator.trend(),
                indicator.values().values(),
                source(indicator.source()),
                indicator.version(),
                indicator.goals(),
                indicator.trendBasis(),
                indicator.comparisons());
    }

    /** What a line tells of a year that is listed. */
    Function<Value, @Nullable BigDecimal> figures(Strand strand) {
        return switch (strand) {
            case TOTAL -> Value::total;
            case WOMEN -> Value::women;
            case MEN -> Value::men;
            case SWEDEN -> value -> elsewhere(Others.SWEDEN, value.year());
            case SIMILAR -> value -> elsewhere(Others.SIMILAR, value.year());
        };
    }

    /** The numbers of the goals that it measures: 4, 17. */
    public String goalNumbers() {
        return goals.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Whether women and men are told apart in any year. */
    public boolean split() {
        return series.stream().anyMatch(value -> value.women() != null || value.men() != null);
    }

    /** The total of others in a year; {@code null} = not known. */
    public @Nullable BigDecimal elsewhere(Others others, int year) {
        return comparisons.stream()
                .filter(comparison -> comparison.kind() == others)
                .map(comparison -> comparison.values().in(year))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whom it is compared with in any of the listed years. */
    public List<Others> compared() {
        return Stream.of(Others.values())
                .filter(others -> series.stream().anyMatch(value -> elsewhere(others, value.year()) != null))
                .toList();
    }

    /** The listed years in this state, oldest first. */
    public List<Integer> years(ValueState state) {
        return series.stream()
                .filter(value -> value.state() == state)
                .map(Value::year)
                .toList();
    }

    /** The source's own name; {@code null} = not stated. */
    public @Nullable String sourceName() {
        return source == null ? null : source.substring(SOURCE.length());
    }

    private static @Nullable String source(@Nullable String named) {
        if (named == null) {
            return null;
        }
        return SOURCE + (named.equals(Indicator.KOLADA) ? "Kolada" : named);
    }
}
