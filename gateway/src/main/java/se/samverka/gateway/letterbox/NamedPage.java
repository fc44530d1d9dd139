package se.samverka.gateway.letterbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverka.gateway.site.Links;

/**
 * A page of the site that something is wrong with, and that has no form of its own. Anybody can name one in a link, so it is
 * a path of ours and of nobody's secret case.
 */
public record NamedPage(String path) {

    private static final Pattern OURS = Pattern.compile("(?=.{2,200}$)(/[A-Za-z0-9_-]+)+");
    private static final Pattern SECRET = Pattern.compile("(/arende|/en/cases)(/.*)?");

    /** Address of a form in which it is named. @param letterbox the form's own @param kind of what is said */
    String form(String letterbox, String kind) {
        return Links.to(letterbox).with("kind", kind).with("page", path).toString();
    }

    /** The one that a request names; empty = none. */
    static Optional<NamedPage> of(HttpServletRequest request) {
        String page = request.getParameter("page");
        return page == null ? Optional.empty() : of(page);
    }

    /** What was asked for on it is left out. */
    static Optional<NamedPage> of(String address) {
        String path = address.strip().split("\\?", 2)[0];
        return OURS.matcher(path).matches() && !SECRET.matcher(path).matches()
                ? Optional.of(new NamedPage(path))
                : Optional.empty();
    }
}
