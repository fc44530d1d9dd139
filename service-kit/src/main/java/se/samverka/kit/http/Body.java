package se.samverka.kit.http;

import jakarta.servlet.http.HttpServletRequest;

/** The bytes of a request's body, kept by {@link BodyFilter} while the request lasts. */
final class Body {

    private static final String ATTRIBUTE = Body.class.getName();
    private static final String BEGUN = ATTRIBUTE + ".begun";
    private static final byte[] NONE = new byte[0];

    private Body() {}

    static void keep(HttpServletRequest request, byte[] bytes) {
        request.setAttribute(ATTRIBUTE, bytes);
    }

    /** Somebody reads it as it comes: whoever sends it has been told to go on. */
    static void begin(HttpServletRequest request) {
        request.setAttribute(BEGUN, true);
    }

    static boolean isBegun(HttpServletRequest request) {
        return request.getAttribute(BEGUN) != null;
    }

    static boolean isKept(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** What was received; empty when there was no body. */
    static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] bytes ? bytes : NONE;
    }
}
