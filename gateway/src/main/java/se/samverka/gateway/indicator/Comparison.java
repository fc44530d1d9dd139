package se.samverka.gateway.indicator;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The same indicator elsewhere.
 *
 * @param group of whom, as the source names them; {@code 0000} is Sweden
 * @param name the group's name at the source; {@code null} for the country
 */
public record Comparison(
        Others kind, String group, @Nullable String name, Totals values) {

    /** What the schema requires must be there. */
    public Comparison {
        requireNonNull(kind, "kind");
        requireNonNull(group, "group");
        requireNonNull(values, "values");
    }
}
