package se.samverka.feedback.cases;

/** Characters of numbers, as people write them. */
final class Characters {

    /** Spaces, the hyphens and dashes that word processors make of one, and what else stands between digits. */
    private static final String SEPARATORS = " \u00a0\u2007\u2009\u202f-\u2010\u2011\u2012\u2013\u2014\u2212+./";

    private Characters() {}

    /** The digit that stands here; below 0 when none does. */
    static int digit(String text, int at) {
        return at < 0 || at >= text.length() ? -1 : Character.digit(text.charAt(at), 10);
    }

    /** Whether a digit stands here and none before it. */
    static boolean beginsNumber(String text, int at) {
        return digit(text, at) >= 0 && digit(text, at - 1) < 0;
    }

    /** The place after the separators here, at most so many. */
    static int afterSeparators(String text, int from, int most) {
        int at = from;
        while (at < text.length() && at - from < most && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The place after the last digit of the digits, separators and brackets that follow each other from here. */
    static int numberEnd(String text, int from) {
        int end = from;
        for (int at = from; at < text.length() && isOfNumber(text, at); at++) {
            end = digit(text, at) < 0 ? end : at + 1;
        }
        return end;
    }

    private static boolean isOfNumber(String text, int at) {
        return digit(text, at) >= 0 || SEPARATORS.indexOf(text.charAt(at)) >= 0 || "()".indexOf(text.charAt(at)) >= 0;
    }
}
