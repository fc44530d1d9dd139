package se.samverka.gateway.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.PageAnswer;

/** Pages for one reader: rendered when asked for, kept by nobody, and telling nobody where their reader came from. */
public final class PrivatePages {

    /** Seconds until it is worth trying again, where an owner has not said it. */
    private static final String SOON = "5";

    private final Html html;
    private final List<String> formsEnd;

    /** @param html makes them */
    public PrivatePages(Html html) {
        this(html, List.of());
    }

    /** @param formsEnd where forms on them may end beside here: origins, {@code https://login.example.org} */
    public PrivatePages(Html html, List<String> formsEnd) {
        this.html = html;
        this.formsEnd = List.copyOf(formsEnd);
    }

    /** Answers with a page. @param template name of the file, without its suffix */
    public void show(int status, String template, Here here, Object page, HttpServletResponse response)
            throws IOException {
        byte[] body = html.render(template, here, page);
        protect(response);
        if ((status == 429 || status == 503) && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", SOON);
        }
        response.setStatus(status);
        response.setContentType(Kind.HTML.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Leads on after a form: reading what there is now repeats nothing (303, RFC 9110, 15.4.4). */
    public void lead(String address, HttpServletResponse response) {
        protect(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /** Answers with a file to be kept. @param json its content @param name of the file, plain characters */
    public void handOut(byte[] json, String name, HttpServletResponse response) throws IOException {
        protect(response);
        response.setContentType(Kind.JSON.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".json\"");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private void protect(HttpServletResponse response) {
        PageAnswer.protect(formsEnd, response);
        response.setHeader("Cache-Control", "no-store");
        // A secret may stand in the address.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
