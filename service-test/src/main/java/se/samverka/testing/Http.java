package se.samverka.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls one instance.
 *
 * @param base its scheme, host and port
 * @param token bearer token; empty for none
 */
public record Http(String base, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String API = "/api/v1/";

    /** An answer. */
    public record Answer(HttpResponse<String> response) {

        /** HTTP status. */
        public int status() {
            return response.statusCode();
        }

        /** Its body. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** A header's first value; empty when it is not there. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Number in the entity tag. */
        public long version() {
            return Long.parseLong(header("ETag").replace("\"", ""));
        }
    }

    /** The same instance, another caller. */
    public Http as(String otherToken) {
        return new Http(base, otherToken);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** A write based on a version. */
    public Answer write(String method, String path, long version, String body) {
        return send(method, path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(UTF_8), headers);
    }

    public Answer sendBytes(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        return send(CLIENT, request(method, path, body, headers));
    }

    /**
     * The same on a connection of its own, asking before the body is sent: after a request that it cannot read at all
     * the server closes the connection.
     */
    public Answer sendAlone(String method, String path, byte[] body, Map<String, String> headers) {
        try (HttpClient once = HttpClient.newHttpClient()) {
            return send(once, request(method, path, body, headers).expectContinue(body.length > 0));
        }
    }

    private HttpRequest.Builder request(
            String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + API + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        return request;
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
