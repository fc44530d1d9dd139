package se.samverka.frame;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import se.samverka.kit.problem.Problem;

/**
 * One of the 17 goals of Agenda 2030.
 *
 * @param value 1-17
 */
public record GoalNumber(@JsonValue int value) implements Comparable<GoalNumber> {

    /** The last goal's number. */
    public static final int LAST = 17;

    /** @throws IllegalArgumentException when there is no such goal */
    @JsonCreator
    public GoalNumber {
        if (value < 1 || value > LAST) {
            throw new IllegalArgumentException("goals are numbered 1-17");
        }
    }

    /** Reads a number as it stands in a path: no sign, no leading zero. Empty when there is no such goal. */
    public static Optional<GoalNumber> parse(String text) {
        return text.matches("[1-9]|1[0-7]") ? Optional.of(new GoalNumber(Integer.parseInt(text))) : Optional.empty();
    }

    /** The goal that a path names. @throws Problem 404 when there is none */
    public static GoalNumber named(String text) {
        return parse(text).orElseThrow(() -> Problem.notFound("Goals are numbered 1-17."));
    }

    @Override
    public int compareTo(GoalNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
