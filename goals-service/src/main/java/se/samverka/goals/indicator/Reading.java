package se.samverka.goals.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of one figure.
 *
 * @param figure {@code null} = it has none
 * @param mark its own mark on it; {@code null} = none
 * @param withdrawn it no longer says what it said of this year
 */
public record Reading(
        int year,
        Part part,
        @Nullable Figure figure,
        @Nullable String mark,
        boolean withdrawn) {

    /** Whom a figure is about. */
    public enum Part {
        TOTAL,
        WOMEN,
        MEN
    }
}
