package se.samverka.gateway.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Forms that bring a file (RFC 7578). */
public final class FileForms {

    private FileForms() {}

    /** Whether this is one. */
    public static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
