package se.samverka.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a page: the form the client takes, or 304 when it has that already (RFC 9110, 13.1.2). */
public final class PageAnswer {

    private static final String OUR_FORMS = "form-action 'self'";

    /** Nothing but our own style sheet, drawings and forms: no script, nothing from elsewhere, no framing. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + OUR_FORMS + "; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern RULED_OUT = Pattern.compile("gzip\\s*;\\s*q=0(\\.0{0,3})?\\s*(,|$)");

    private PageAnswer() {}

    /** Answers a GET or HEAD with the page. */
    public static void send(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.Form form = page.form(takesGzip(request.getHeader("Accept-Encoding")));
        head(page, form, response);
        if (names(request.getHeader("If-None-Match"), form.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.kind().contentType());
        response.setContentLength(form.bytes().length);
        if (page.isCompressed(form)) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(form.bytes());
        }
    }

    /** The headers that protect a visitor of the site; also for pages that are not kept. */
    public static void protect(HttpServletResponse response) {
        protect(CONTENT_SECURITY_POLICY, response);
    }

    /**
     * The same for a page with forms that may end elsewhere: browsers hold every redirect of a form against its page.
     *
     * @param origins where they may end, {@code https://login.example.org}
     */
    public static void protect(List<String> origins, HttpServletResponse response) {
        String forms = OUR_FORMS + " " + String.join(" ", origins);
        protect(CONTENT_SECURITY_POLICY.replace(OUR_FORMS, forms.strip()), response);
    }

    private static void protect(String policy, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    private static void head(Page page, Page.Form form, HttpServletResponse response) {
        response.setHeader("ETag", form.tag());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", page.kind().cacheControl());
        protect(response);
    }

    /** Whether {@code Accept-Encoding} has gzip in it and does not rule it out with a weight of nothing. */
    static boolean takesGzip(@Nullable String accepted) {
        int at = accepted == null ? -1 : accepted.indexOf("gzip");
        if (accepted == null || at < 0) {
            return false;
        }
        int after = at + "gzip".length();
        return after == accepted.length()
                || accepted.charAt(after) == ','
                || !RULED_OUT.matcher(accepted).find();
    }

    /** Whether {@code If-None-Match} is {@code *} or has this tag among its own; weak comparison (RFC 9110, 8.8.3.2). */
    static boolean names(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"));
    }
}
