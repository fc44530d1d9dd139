package se.samverka.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a page: the form the client takes, or 304 when it has that already (RFC 9110, 13.1.2). */
public final class PageAnswer {

    private static final Logger log = LoggerFactory.getLogger(PageAnswer.class);
    private static final int BUFFER = 8_192;
    private static final String OUR_SCRIPT = "script-src 'self'; connect-src 'self'; ";
    private static final String OUR_FORMS = "form-action 'self'";

    /** Nothing but our own style sheet, drawings and forms: no script, nothing from elsewhere, no framing. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + OUR_FORMS + "; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern RULED_OUT = Pattern.compile("gzip\\s*;\\s*q=0(\\.0{0,3})?\\s*(,|$)");

    private PageAnswer() {}

    /** Answers a GET or HEAD with the page. */
    public static void send(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.Form form = page.form(takesGzip(request.getHeader("Accept-Encoding")));
        head(page.kind(), form.tag(), request, response);
        if (page.next() != null) {
            response.addHeader("Link", link(page.next(), request));
        }
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

    /** The same with what follows (RFC 8288). */
    private static String link(String next, HttpServletRequest request) {
        String query = Stream.of(request.getQueryString().split("&", -1))
                .filter(part -> !part.isEmpty() && !part.equals("after") && !part.startsWith("after="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return "<" + request.getRequestURI() + "?" + query + "after=" + next + ">; rel=\"next\"";
    }

    /**
     * Answers a GET or HEAD with what is too large to be held: it is made while it is sent.
     *
     * @param tag of the content, without quotes
     */
    public static void send(
            Kind kind, String tag, Content content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = takesGzip(request.getHeader("Accept-Encoding"));
        String entity = '"' + tag + (gzip ? "z" : "") + '"';
        head(kind, entity, request, response);
        if (names(request.getHeader("If-None-Match"), entity)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(kind.contentType());
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (!"HEAD".equals(request.getMethod())) {
            write(content, gzip, response.getOutputStream());
        }
    }

    private static void write(Content content, boolean gzip, OutputStream plain) {
        try {
            if (gzip) {
                // Not closed when something goes wrong: half a file must not look like a whole one.
                GZIPOutputStream zip = new GZIPOutputStream(plain, BUFFER);
                content.writeTo(zip);
                zip.finish();
            } else {
                content.writeTo(plain);
            }
        } catch (IOException e) {
            log.debug("the reader of a file went away", e);
        }
    }

    /** Writes itself. */
    @FunctionalInterface
    public interface Content {

        /** @param out to be left open */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The headers that protect a visitor of the site; also for pages that are not kept. */
    public static void protect(HttpServletResponse response) {
        protect(CONTENT_SECURITY_POLICY, response);
    }

    /**
     * The same for a page with forms that may end elsewhere, since browsers hold every redirect of a form against its page;
     * and with the site's own script, which speaks to the site only.
     *
     * @param origins where they may end, {@code https://login.example.org}
     */
    public static void protect(List<String> origins, HttpServletResponse response) {
        String forms = OUR_FORMS + " " + String.join(" ", origins);
        protect(OUR_SCRIPT + CONTENT_SECURITY_POLICY.replace(OUR_FORMS, forms.strip()), response);
    }

    private static void protect(String policy, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    private static void head(Kind kind, String tag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", tag);
        response.setHeader("Vary", kind.changes() ? Caching.VARY : "Accept-Encoding");
        response.setHeader("Cache-Control", Caching.control(kind, request));
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
