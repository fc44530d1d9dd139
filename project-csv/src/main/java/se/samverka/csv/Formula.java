package se.samverka.csv;

/**
 * Keeps spreadsheets from taking what somebody wrote for a formula: a cell that they would calculate gets an
 * apostrophe in front, and loses it again when it is read. So does one that looks like that already, or it would lose its own.
 */
final class Formula {

    /** What a formula begins with (OWASP, CSV injection), the wide forms of East Asian keyboards among it. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String QUOTES = "'\"";

    private Formula() {}

    static String disarmed(String text) {
        return isFormula(text, 0) ? "'" + text : text;
    }

    static String restored(String cell) {
        return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
    }

    /** Whether it begins like one from here on, quotes left aside: some programs take them off. */
    private static boolean isFormula(String text, int from) {
        int at = from;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}
