package se.samverka.feedback.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds Swedish personal and coordination numbers: {@code yymmdd-nnnn} or {@code yyyymmdd-nnnn}, with any common
 * separator or none. One pass, a few dozen steps for each character whatever the text.
 */
final class PersonalNumbers {

    private static final int SHORT_YEAR = 2;
    private static final int FULL_YEAR = 4;
    private static final int AFTER_YEAR = 8;
    private static final int MOST_SEPARATORS = 3;

    /** Added to the day where somebody has no personal number but a coordination number. */
    private static final int COORDINATION = 60;

    private static final int OLDEST = 1800;
    private static final int YOUNGEST = 2099;

    private PersonalNumbers() {}

    /** Where they begin, in the text's order. */
    static List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Characters.beginsNumber(text, at) && (is(text, at, SHORT_YEAR) || is(text, at, FULL_YEAR))) {
                found.add(at);
            }
        }
        return found;
    }

    private static boolean is(String text, int at, int yearDigits) {
        int[] digits = digits(text, at, yearDigits);
        return digits.length > 0 && isDate(digits, yearDigits) && luhn(digits, yearDigits - SHORT_YEAR);
    }

    /** All digits of a number that begins here; none where what stands here has another form. */
    private static int[] digits(String text, int from, int yearDigits) {
        int[] digits = new int[yearDigits + AFTER_YEAR];
        int at = from;
        for (int i = 0; i < digits.length; i++) {
            if (i >= yearDigits && i <= yearDigits + 4 && (i - yearDigits) % 2 == 0) {
                at = Characters.afterSeparators(text, at, MOST_SEPARATORS);
            }
            digits[i] = Characters.digit(text, at++);
            if (digits[i] < 0) {
                return new int[0];
            }
        }
        return Characters.digit(text, at) < 0 ? digits : new int[0];
    }

    private static boolean isDate(int[] digits, int yearDigits) {
        int month = 10 * digits[yearDigits] + digits[yearDigits + 1];
        int day = 10 * digits[yearDigits + 2] + digits[yearDigits + 3];
        int year = 10 * digits[yearDigits - 2] + digits[yearDigits - 1];
        // Without a century 00 is 2000 as well as 1900: the one that was a leap year has all its days.
        int century = yearDigits == SHORT_YEAR ? 2000 : 1000 * digits[0] + 100 * digits[1];
        return exists(century + year, month, day > COORDINATION ? day - COORDINATION : day);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() >= OLDEST && year <= YOUNGEST;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether the last digit is what follows from the nine before it. */
    private static boolean luhn(int[] digits, int from) {
        int sum = 0;
        for (int i = from; i < digits.length; i++) {
            int weighed = digits[i] * ((i - from) % 2 == 0 ? 2 : 1);
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }
}
