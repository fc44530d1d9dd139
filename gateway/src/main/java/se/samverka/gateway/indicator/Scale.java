package se.samverka.gateway.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * An axis with round numbers: from {@code first} steps to {@code last}.
 *
 * @param step 1, 2 or 5 times a power of ten
 */
record Scale(BigDecimal step, long first, long last) {

    private static final int PARTS = 4;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** One that holds both, and 0 where that costs no more than half of the height, and has some breadth even when they are the same. */
    static Scale around(double smallest, double most) {
        double least = smallest > 0 && smallest <= most - smallest ? 0 : smallest;
        double span = most > least ? most - least : Math.max(Math.abs(most) / PARTS, 1);
        BigDecimal step = round(span / PARTS);
        long first = (long) Math.floor(least / step.doubleValue());
        long last = (long) Math.ceil(most / step.doubleValue());
        return new Scale(step, first, Math.max(last, first + 1));
    }

    /** The numbers to write at the axis, least first. */
    List<BigDecimal> numbers() {
        return LongStream.rangeClosed(first, last)
                .mapToObj(times -> step.multiply(BigDecimal.valueOf(times)))
                .toList();
    }

    /** Whether 0 is on it: if not, heights must not be compared. */
    boolean hasZero() {
        return first <= 0 && last >= 0;
    }

    /** Where a number is: 0 at the first of the axis, 1 at the last. */
    double place(double number) {
        return (number / step.doubleValue() - first) / (last - first);
    }

    /** A coordinate as SVG writes it. */
    static String coordinate(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private static BigDecimal round(double least) {
        int power = (int) Math.floor(Math.log10(least));
        double digits = least / Math.pow(10, power);
        for (double round : ROUND) {
            if (digits <= round) {
                return BigDecimal.valueOf((long) round).scaleByPowerOfTen(power);
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(power);
    }
}
