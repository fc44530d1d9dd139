package se.samverka.projects.project;

import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Money.
 *
 * @param value a decimal as it was written; zero is an amount, too
 */
record Amount(String value, Currency currency, Qualifier qualifier) {

    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,2})?");

    /** @throws IllegalArgumentException when the value is not one */
    Amount {
        if (!isDecimal(value)) {
            throw new IllegalArgumentException("an amount has at most 15 digits and two decimals");
        }
    }

    /** Whether this is a value: at most 15 digits and two decimals, no sign, no leading zero. */
    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** How the value is meant. */
    enum Qualifier {
        EXACT,
        APPROXIMATE,
        UPPER_BOUND
    }
}
