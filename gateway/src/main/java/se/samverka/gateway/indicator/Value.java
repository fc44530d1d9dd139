package se.samverka.gateway.indicator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was measured for a year; {@code null} = not stated.
 *
 * @param sourceStatus the source's own marks on the figures, which nobody has explained; {@code null} = none
 */
public record Value(
        int year,
        @Nullable BigDecimal total,
        @Nullable BigDecimal women,
        @Nullable BigDecimal men,
        ValueState state,
        @Nullable SourceStatus sourceStatus) {

    /** What the schema requires must be there. */
    public Value {
        requireNonNull(state, "state");
    }

    /** The source's own mark on each figure; {@code null} = none. */
    public record SourceStatus(
            @Nullable String total,
            @Nullable String women,
            @Nullable String men) {

        /** All that there are, for people. */
        public String all() {
            Stream<@Nullable String> marks = Stream.of(total, women, men);
            return marks.filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
        }
    }

    /** Whether any figure is stated. */
    @JsonIgnore
    public boolean isStated() {
        return total != null || women != null || men != null;
    }

    /** Whether the figures may still change. */
    @JsonIgnore
    public boolean isPreliminary() {
        return state == ValueState.PRELIMINARY;
    }
}
