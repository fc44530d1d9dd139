package se.samverka.kit.problem;

/** Makes what came from outside harmless before it is shown: no markup, no control characters, no lengths without end. */
final class SafeText {

    private static final int LONGEST_PATH = 512;
    private static final int LONGEST_NAME = 64;
    private static final String IN_PATHS = "-._~!$&()*+,;=:@/%";

    private SafeText() {}

    /** A request's path, as it was sent; what no path may hold becomes {@code _}. */
    static String path(String raw) {
        return bounded(raw, LONGEST_PATH, IN_PATHS);
    }

    /** A property's name in a body. */
    static String name(String raw) {
        return bounded(raw, LONGEST_NAME, "-._$ ");
    }

    private static String bounded(String raw, int longest, String alsoGood) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < raw.length() && i < longest; i++) {
            char c = raw.charAt(i);
            safe.append(isPlain(c) || alsoGood.indexOf(c) >= 0 ? c : '_');
        }
        return raw.length() > longest ? safe.append("...").toString() : safe.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "åäöÅÄÖ".indexOf(c) >= 0;
    }
}
