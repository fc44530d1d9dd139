package se.samverka.goals;

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

/** Calls one instance. @param token bearer token; empty for none */
record Http(String base, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MUNICIPALITIES = "/api/v1/municipalities/";

    /** An answer. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Number in the entity tag. */
        long version() {
            return Long.parseLong(header("ETag").replace("\"", ""));
        }
    }

    /** The same instance, another caller. */
    Http as(String otherToken) {
        return new Http(base, otherToken);
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** A write based on a version. */
    Answer write(String method, String path, long version, String body) {
        return send(method, path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(UTF_8), headers);
    }

    Answer sendBytes(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        return send(CLIENT, request(method, path, body, headers));
    }

    /**
     * The same on a connection of its own, asking before the body is sent: after a request that it cannot read at all
     * the server closes the connection.
     */
    Answer sendAlone(String method, String path, byte[] body, Map<String, String> headers) {
        try (HttpClient once = HttpClient.newHttpClient()) {
            return send(once, request(method, path, body, headers).expectContinue(body.length > 0));
        }
    }

    private HttpRequest.Builder request(
            String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + MUNICIPALITIES + path))
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
