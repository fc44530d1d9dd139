package se.samverka.feedback.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Swedish telephone numbers: {@code 0550-880 00}, {@code 070 123 45 67}, {@code +46 (0)70-123 45 67}. Years, dates,
 * times and amounts are left alone, as far as their form tells.
 */
final class PhoneNumbers {

    private static final int LEAST = 8;
    private static final int MOST = 10;

    /** Groups of digits with one or two characters between them. Every repetition is bounded and takes all it can get. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\d|\\d[-\u2013.,:])(?:(\\+46|0046)[ \u00a0-]?(?:\\(0\\)[ \u00a0-]?)?|\\(?0)"
                    + "([1-9]\\d{0,9}+(?:(?:\\)[ \u00a0-]?|[ \u00a0/-]|[ \u00a0]?[\u2011\u2013-][ \u00a0]?)\\d{1,9}+){0,5}+)");

    private static final Pattern DATE = Pattern.compile("0\\d\\D+\\d{2}\\D+(?:19|20)\\d{2}");
    private static final Pattern TIMES = Pattern.compile("0\\d[0-5]\\d\\D+[012]\\d[0-5]\\d");
    private static final Pattern THOUSANDS = Pattern.compile("0\\d{2}(?:[ \u00a0]\\d{3})+");

    private PhoneNumbers() {}

    /** Where they begin, in the text's order. */
    static List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int from = 0;
        while (from <= text.length() && number.find(from)) {
            boolean international = number.group(1) != null;
            boolean is = is("0" + number.group(2), international, followsDigit(text, number.start()));
            if (is) {
                found.add(number.start());
            }
            // Another may begin within what is none.
            from = is ? number.end() : number.start() + 1;
        }
        return found;
    }

    /** @param national as it is dialled within the country */
    private static boolean is(String national, boolean international, boolean followsDigit) {
        int digits = 0;
        for (int at = 0; at < national.length(); at++) {
            digits += Character.isDigit(national.charAt(at)) ? 1 : 0;
            boolean endsGroup = at + 1 == national.length() || !Character.isDigit(national.charAt(at + 1));
            if (endsGroup
                    && Character.isDigit(national.charAt(at))
                    && isWhole(national.substring(0, at + 1), digits)
                    && (international || isLocal(national.substring(0, at + 1), followsDigit))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(String number, int digits) {
        return digits <= MOST && digits >= (number.startsWith("07") ? MOST : LEAST);
    }

    /** Whether the groups are those of a telephone number and not of something else. */
    private static boolean isLocal(String number, boolean followsDigit) {
        int area = firstGroup(number);
        boolean grouped = area == 3 || area == 4 || number.startsWith("07") || (area == 2 && number.startsWith("08"));
        return (grouped || area >= LEAST)
                && !DATE.matcher(number).matches()
                && !TIMES.matcher(number).matches()
                && !(followsDigit && THOUSANDS.matcher(number).matches());
    }

    private static int firstGroup(String number) {
        int length = 0;
        while (length < number.length() && Character.isDigit(number.charAt(length))) {
            length++;
        }
        return length;
    }

    /** After a digit and a space this may be the rest of an amount. */
    private static boolean followsDigit(String text, int at) {
        return Characters.digit(text, at - 2) >= 0 && Character.isSpaceChar(text.charAt(at - 1));
    }
}
