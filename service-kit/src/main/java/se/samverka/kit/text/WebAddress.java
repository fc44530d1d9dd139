package se.samverka.kit.text;

import java.net.URI;
import java.net.URISyntaxException;

/** What may stand as a link on a page: an address with http or https, and nobody's name or password in it (RFC 3986). */
public final class WebAddress {

    private WebAddress() {}

    /** Whether this is one. */
    public static boolean is(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null
                    && !uri.getRawAuthority().contains("@");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
