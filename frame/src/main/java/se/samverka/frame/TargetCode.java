package se.samverka.frame;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a target. Ordered by goal, then numbers as numbers, then letters: 17.2 before 17.10, 16.10 before 16.a.
 *
 * @param value canonical form: {@code 17.2}, {@code 16.a}
 */
public record TargetCode(@JsonValue String value) implements Comparable<TargetCode> {

    private static final Pattern CANONICAL = Pattern.compile("([1-9]|1[0-7])\\.([1-9]|[1-9]\\d|[a-z])");
    private static final int LETTERS = 1000;
    private static final Comparator<TargetCode> ORDER =
            Comparator.comparing(TargetCode::goal).thenComparingInt(TargetCode::rank);

    /** @throws IllegalArgumentException when it is not in canonical form */
    @JsonCreator
    public TargetCode {
        if (!CANONICAL.matcher(value).matches()) {
            throw new IllegalArgumentException("a target's code is like 17.2 or 16.a");
        }
    }

    /** Reads also {@code 16.A} and {@code 16-a}. Empty when it is not a code; whether it exists, {@link Frame} knows. */
    public static Optional<TargetCode> parse(String text) {
        String canonical = text.replace('-', '.').toLowerCase(Locale.ROOT);
        return CANONICAL.matcher(canonical).matches() ? Optional.of(new TargetCode(canonical)) : Optional.empty();
    }

    /** The goal it is part of. */
    public GoalNumber goal() {
        return new GoalNumber(Integer.parseInt(value.substring(0, value.indexOf('.'))));
    }

    private int rank() {
        String part = value.substring(value.indexOf('.') + 1);
        char first = part.charAt(0);
        return Character.isDigit(first) ? Integer.parseInt(part) : LETTERS + first;
    }

    @Override
    public int compareTo(TargetCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
