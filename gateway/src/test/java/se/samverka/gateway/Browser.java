package se.samverka.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: it keeps cookies, says where a form comes from, and follows redirects when told to. */
public final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 15;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** One GET. */
    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    /** A GET, and every redirect that follows. */
    public HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return follow(get(address));
    }

    /** A form, sent from a page of the same site. */
    public HttpResponse<String> post(URI address, Map<String, List<String>> fields)
            throws IOException, InterruptedException {
        return post(address, fields, "same-origin");
    }

    /** A form, sent from wherever. @param from as Fetch Metadata calls it */
    public HttpResponse<String> post(URI address, Map<String, List<String>> fields, String from)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", from)
                .POST(BodyPublishers.ofString(form)));
    }

    /** A form with a file (RFC 7578), sent from a page of the same site. */
    public HttpResponse<String> upload(URI address, Map<String, String> fields, String name, String content)
            throws IOException, InterruptedException {
        String border = "----border";
        String texts = fields.entrySet().stream()
                .map(field -> "--" + border + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String file = "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + border + "--\r\n";
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(texts + file)));
    }

    /** Every redirect of an answer, to the last. */
    public HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        for (int i = 0; last.statusCode() / 100 == 3; i++) {
            if (i == MOST_REDIRECTS) {
                throw new IllegalStateException("led around in circles at " + last.uri());
            }
            last = get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()));
        }
        return last;
    }

    /** Logs in at the form that the last page shows, with the name as password, and goes where that leads. */
    public HttpResponse<String> logIn(HttpResponse<String> form, String name) throws IOException, InterruptedException {
        return follow(post(
                form.uri().resolve("/login"),
                Map.of(
                        "username", List.of(name),
                        "password", List.of(name),
                        "_csrf", List.of(token(form)))));
    }

    /** The token against forged forms in a page. */
    public static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("no form at " + page.uri() + ": " + page.body());
        }
        return token.group(1);
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Loses a cookie, as when a session runs out. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
