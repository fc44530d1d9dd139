package se.samverka.goals.indicator;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.indicator.Reading.Part;

/**
 * What was measured for a year.
 *
 * @param marks the source's own marks on the figures; {@code null} = none. Nobody has said what they mean
 */
record Value(
        int year,
        Split<Figure> figures,
        State state,
        @Nullable Split<String> marks) {

    /** First year that can be meant. */
    static final int FIRST_YEAR = 1900;

    /** Last year that can be meant. */
    static final int LAST_YEAR = 2199;

    /** Whether its total can be counted with. */
    boolean counts() {
        return figures.total() != null;
    }

    /** How far a value is one. */
    enum State {
        /** At least one figure is stated. */
        VALUE,
        /** Expected, not there. */
        MISSING,
        /** At least one figure is stated, and may be another yet. */
        PRELIMINARY,
        /** There can be none. */
        NOT_APPLICABLE;

        /** Whether it comes with figures. */
        boolean hasFigures() {
            return this == VALUE || this == PRELIMINARY;
        }
    }

    /** The whole, and its two parts; {@code null} = not stated. */
    record Split<T>(
            @Nullable T total, @Nullable T women, @Nullable T men) {

        /** Nothing stated. */
        static <T> Split<T> none() {
            return new Split<>(null, null, null);
        }

        /** Whether nothing is stated. */
        boolean blank() {
            return Stream.of(Part.values()).map(this::of).allMatch(Objects::isNull);
        }

        /** One of them. */
        @Nullable
        T of(Part part) {
            return switch (part) {
                case TOTAL -> total;
                case WOMEN -> women;
                case MEN -> men;
            };
        }

        /** The same with another one of them. */
        Split<T> with(Part part, @Nullable T other) {
            return switch (part) {
                case TOTAL -> new Split<>(other, women, men);
                case WOMEN -> new Split<>(total, other, men);
                case MEN -> new Split<>(total, women, other);
            };
        }
    }
}
