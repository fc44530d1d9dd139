package se.samverka.goals.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A measured number. It is stored as text, which keeps it exact, and has so few digits that a reader who takes it for a
 * double reads it exactly, too.
 *
 * @param value without zeros at its end
 */
public record Figure(BigDecimal value) {

    /** What a figure is, in words. */
    static final String RULE = "must be a number of at most 15 digits, at most 6 of them after the point";

    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;

    /** @throws IllegalArgumentException when it has more digits than are kept */
    public Figure {
        value = plain(value);
        if (!fits(value)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** Whether a number has no more digits than are kept. */
    static boolean fits(BigDecimal number) {
        BigDecimal plain = plain(number);
        return plain.scale() <= DECIMALS && plain.precision() <= DIGITS && whole(plain) <= DIGITS;
    }

    /**
     * A number with as many digits as are kept, rounded to them.
     *
     * @throws IllegalArgumentException when it is too large
     */
    public static Figure rounded(BigDecimal number) {
        if (whole(number) < -DECIMALS) {
            return new Figure(BigDecimal.ZERO);
        }
        long decimals = Math.min(DECIMALS, DIGITS - Math.max(1, whole(number)));
        return new Figure(decimals < 0 ? number : number.setScale((int) decimals, RoundingMode.HALF_UP));
    }

    @JsonCreator
    static Figure parse(String text) {
        return new Figure(new BigDecimal(text));
    }

    /** How many digits stand before the point; 0 or less for a number below 0.1. */
    private static long whole(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -DIGITS ? stripped.setScale(0) : stripped;
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }
}
