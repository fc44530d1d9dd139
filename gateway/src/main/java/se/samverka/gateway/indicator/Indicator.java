package se.samverka.gateway.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.replica.PublishedState;

/**
 * What we read of an indicator event: the state after the change. Schema: {@code indicator-state.v1}.
 *
 * @param goals it measures, in their order
 * @param unit as it is written behind values; {@code null} = not stated
 * @param target {@code null} = not stated
 * @param source {@code KOLADA}, or one of the municipality's own; {@code null} = not stated
 * @param comparisons each kind at most once
 * @param trendBasis {@code null} when the trend is unknown
 * @param changedAt when what it is or one of its values last changed; {@code null} in events from before that was told
 */
public record Indicator(
        long version,
        String municipality,
        String id,
        Text title,
        List<Integer> goals,
        @Nullable String unit,
        Direction direction,
        @Nullable Target target,
        @Nullable String source,
        Series values,
        List<Comparison> comparisons,
        Trend trend,
        @Nullable TrendBasis trendBasis,
        @Nullable Instant changedAt)
        implements PublishedState {

    static final String KOLADA = "KOLADA";

    /** What the schema requires must be there: an event without it is broken, and must not become half a page. */
    public Indicator {
        requireNonNull(municipality, "municipality");
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(direction, "direction");
        requireNonNull(values, "values");
        requireNonNull(trend, "trend");
        goals = List.copyOf(goals);
        comparisons = List.copyOf(comparisons);
        if (!goals.stream().allMatch(goal -> goal >= 1 && goal <= 17)) {
            throw new IllegalArgumentException("goals");
        }
    }

    /** Whether its values are fetched from Kolada. */
    public boolean comesFromKolada() {
        return KOLADA.equals(source);
    }

    /** A value to be reached. */
    public record Target(int year, BigDecimal value) {

        /** Both must be there. */
        public Target {
            requireNonNull(value, "value");
        }
    }

    /**
     * What the trend was computed from.
     *
     * @param change what a line through the totals of these years rises from the first to the last
     * @param tolerance a change of this size or a smaller one counts as none
     */
    public record TrendBasis(List<Integer> years, BigDecimal change, BigDecimal tolerance) {

        /** What the schema requires must be there. */
        public TrendBasis {
            years = List.copyOf(years);
            requireNonNull(change, "change");
            requireNonNull(tolerance, "tolerance");
        }
    }

    @Override
    public String key() {
        return municipality + "/" + id;
    }
}
