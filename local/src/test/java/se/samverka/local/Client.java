package se.samverka.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the suite as any other system writes one: HTTP, a token, If-Match. */
final class Client implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int REPEATS = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Installation at;

    Client(LocalSettings settings) {
        this(Installation.of(settings));
    }

    Client(Installation at) {
        this.at = at;
    }

    static String goal(String municipality, int goal) {
        return "/api/v1/municipalities/" + municipality + "/goals/" + goal;
    }

    /** An assessment that can be told apart by its number. */
    static String assessment(int number) {
        return "{\"status\":\"NEUTRAL\",\"rationale\":{\"sv\":\"nr " + number + "\"},\"basis\":\"JUDGEMENT\"}";
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** With a token: what only some may read. */
    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Authorization", "Bearer " + token).GET().build();
        return http.send(request, BodyHandlers.ofString());
    }

    JsonNode json(String path, String token) throws IOException, InterruptedException {
        return JSON.readTree(get(path, token).body());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> put(String path, String token, long version, String body)
            throws IOException, InterruptedException {
        return write("PUT", path, token, version, body);
    }

    /**
     * Makes something; when the owner did not answer in time, it is sent again with the same key, as the answer says.
     *
     * @param key idempotency key
     */
    HttpResponse<String> post(String path, String token, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        for (int again = 0; again < REPEATS && answer.statusCode() == 503; again++) {
            answer = http.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    /** Any method on something that is there. */
    HttpResponse<String> write(String method, String path, String token, long version, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** As residents write: no token, no version. */
    HttpResponse<String> open(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, "application/json", body, headers);
    }

    /** Sends a body of any type. @param headers names and values in turn */
    HttpResponse<String> send(String method, String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** As a browser without script sends a form. @param fields percent-encoded */
    HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** What a part on this machine tells those who watch it. @param port for management */
    String metrics(int port) throws IOException, InterruptedException {
        URI scrape = URI.create("http://localhost:" + port + "/actuator/prometheus");
        return http.send(HttpRequest.newBuilder(scrape).build(), BodyHandlers.ofString())
                .body();
    }

    String token() throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString("samverka-cli:samverka-cli".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(at.token())
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=EDITOR%20MODERATOR%20ADMIN"))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .asString();
    }

    /** Whether the demo's goal is there: the last thing a start does. */
    boolean ready() {
        try {
            HttpResponse<String> page = get(goal("1781", 17));
            return page.statusCode() == 200
                    && !JSON.readTree(page.body()).get("assessment").isNull();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(at.site() + path)).timeout(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
