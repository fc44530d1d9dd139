package se.samverka.gateway.frame;

import java.util.List;
import se.samverka.gateway.language.Text;

/**
 * One of the 17 goals of Agenda 2030.
 *
 * @param number 1-17
 * @param name short name, in our own words
 * @param color official colour, {@code #RRGGBB}
 * @param textColor colour of text on it, with a contrast of at least 4.5
 * @param targets in their order: numbers first, letters last
 */
public record Goal(int number, Text name, String color, String textColor, List<Target> targets) {

    /** Copies the targets. */
    public Goal {
        targets = List.copyOf(targets);
    }
}
