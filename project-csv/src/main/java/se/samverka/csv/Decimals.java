package se.samverka.csv;

import java.util.regex.Pattern;

/** Numbers as Swedes and programs write them. */
final class Decimals {

    /** Thousands apart, by a blank that may be a wide, a narrow or a thin one, none of which breaks a line in Swedish. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ \u00A0\u202F\u2009]\\d{3})+([.,]\\d+)?");

    private static final Pattern BLANKS = Pattern.compile("[ \u00A0\u202F\u2009]");
    private static final Pattern WITH_COMMA = Pattern.compile("\\d+,\\d+");

    private Decimals() {}

    /** With a point and no blanks; what is no number stays as it is, for somebody else to refuse. */
    static String plain(String cell) {
        String number = GROUPED.matcher(cell).matches() ? BLANKS.matcher(cell).replaceAll("") : cell;
        return WITH_COMMA.matcher(number).matches() ? number.replace(',', '.') : number;
    }
}
