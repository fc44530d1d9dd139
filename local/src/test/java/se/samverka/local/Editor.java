package se.samverka.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An editor, or another at work, at a browser without script: pages, forms, a login when asked for one. */
final class Editor implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("<input (?:name=\"(_csrf)\" )?type=\"hidden\"(?: name=\"([^\"]+)\")? value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String site;
    private final String name;

    Editor(Installation at) {
        this(at, "editor");
    }

    /** @param name of whoever is at work; the password, too */
    Editor(Installation at, String name) {
        this.site = at.site();
        this.name = name;
    }

    /** A page, wherever that leads; by way of the login if that is where it leads. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(request(URI.create(site + path)).build(), BodyHandlers.ofString());
        return page.uri().getPath().equals("/login")
                ? send(page.uri(), page, Map.of("username", name, "password", name))
                : page;
    }

    /** Opens the form at this path, types, sends, and sees where that leads. @param typed names and texts in turn */
    HttpResponse<String> fill(String path, String... typed) throws IOException, InterruptedException {
        return fill(open(path), typed);
    }

    /** The same with a form that is open already. */
    HttpResponse<String> fill(HttpResponse<String> form, String... typed) throws IOException, InterruptedException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            texts.put(typed[i], typed[i + 1]);
        }
        return send(form.uri(), form, texts);
    }

    private HttpResponse<String> send(URI to, HttpResponse<String> form, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form.body())
                .results()
                .forEach(field -> fields.put(field.group(1) == null ? field.group(2) : field.group(1), field.group(3)));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).header("Accept", "text/html");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
