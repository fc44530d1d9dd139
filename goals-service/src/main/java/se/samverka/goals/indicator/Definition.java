package se.samverka.goals.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.kit.text.LocalizedText;

/**
 * All of an indicator that an editor decides.
 *
 * @param goals it measures, in their order
 * @param unit of its values; {@code null} = not stated
 * @param target {@code null} = not stated
 * @param source {@code null} = not stated
 */
record Definition(
        LocalizedText title,
        List<GoalNumber> goals,
        @Nullable String unit,
        Direction direction,
        @Nullable Target target,
        @Nullable Source source) {

    Definition {
        goals = goals.stream().distinct().sorted().toList();
    }

    /** The same, from Kolada, and measuring these goals; {@code null} leaves them. */
    Definition ofKolada(@Nullable List<GoalNumber> others) {
        return new Definition(title, others == null ? goals : others, unit, direction, target, Source.KOLADA);
    }

    /** Whether its values come from Kolada. */
    boolean fromKolada() {
        return Source.KOLADA.equals(source);
    }

    /** Which way is better. */
    enum Direction {
        UP,
        DOWN,
        NONE
    }

    /** A value to be reached. */
    record Target(int year, Figure value) {}

    /**
     * Where values come from.
     *
     * @param name {@code KOLADA}, or a source of the municipality's own
     */
    record Source(@JsonValue String name) {

        /** Kolada, whose name is its source line's wherever it is shown. */
        static final Source KOLADA = new Source("KOLADA");

        private static final List<String> NAMES_OF_KOLADA = List.of("kolada", "källa: kolada");

        @JsonCreator
        Source {}

        /** A source as an editor names it: Kolada in any letters, and its source line, is Kolada. */
        static Source named(String text) {
            return NAMES_OF_KOLADA.stream().anyMatch(text.strip()::equalsIgnoreCase) ? KOLADA : new Source(text);
        }
    }
}
