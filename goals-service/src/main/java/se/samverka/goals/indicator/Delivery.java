package se.samverka.goals.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;

/**
 * What Kolada delivers of an indicator: all it has, or what has changed since an earlier delivery.
 *
 * @param title at Kolada: that of an indicator nobody has defined yet
 * @param unit likewise; {@code null} = not stated
 * @param goals that it measures from now on; {@code null} = as before
 * @param making whether the indicator is to be made when it is not there, and Kolada's when it has another source
 */
public record Delivery(
        String title,
        @Nullable String unit,
        @Nullable List<GoalNumber> goals,
        boolean making,
        List<Reading> readings,
        List<Elsewhere> elsewhere) {

    /** Readings of others, of whom only the totals count; of another group than before they replace what was there. */
    public record Elsewhere(
            Kind kind, String group, @Nullable String name, List<Reading> readings) {}

    /** With whom an indicator is compared. */
    public enum Kind {
        /** The country. */
        SWEDEN,
        /** Municipalities like this one. */
        SIMILAR
    }
}
