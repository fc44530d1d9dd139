package se.samverka.goals.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.goals.indicator.Delivery.Kind;

/**
 * The same indicator elsewhere.
 *
 * @param group of whom, as the source names them
 * @param name the group's name at the source; {@code null} for the country
 * @param values by year
 */
record Comparison(Kind kind, String group, @Nullable String name, List<Yearly> values) {

    Comparison {
        values = List.copyOf(values);
    }

    /** A total of a year. */
    record Yearly(int year, Figure total) {}
}
