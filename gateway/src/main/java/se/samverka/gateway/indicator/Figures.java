package se.samverka.gateway.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures in eight bytes each. A binary number gives back every decimal of at most 15 digits, and no indicator has more;
 * what is not stated is no number.
 */
final class Figures {

    private Figures() {}

    static double pack(@Nullable BigDecimal figure) {
        return figure == null ? Double.NaN : figure.doubleValue();
    }

    /** Without zeros at the end, and never in powers of ten. */
    static @Nullable BigDecimal unpack(double packed) {
        if (Double.isNaN(packed)) {
            return null;
        }
        BigDecimal figure = BigDecimal.valueOf(packed).stripTrailingZeros();
        return figure.scale() < 0 ? figure.setScale(0) : figure;
    }
}
