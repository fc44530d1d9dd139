package se.samverka.projects.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * Work hours. Stored as text, which is exact; what everyone sees is the number.
 *
 * @param value 0 to 100,000,000 with at most two decimals, in its shortest form
 */
record Hours(BigDecimal value) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
    private static final int DECIMALS = 2;

    /** @throws IllegalArgumentException when it is out of range */
    Hours {
        if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("hours are 0 to 100000000");
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() > DECIMALS) {
            throw new IllegalArgumentException("hours have at most two decimals");
        }
        value = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Reads {@link #text}. */
    @JsonCreator
    static Hours parse(String text) {
        return new Hours(new BigDecimal(text));
    }

    /** The number in plain digits. */
    @JsonValue
    String text() {
        return value.toPlainString();
    }
}
