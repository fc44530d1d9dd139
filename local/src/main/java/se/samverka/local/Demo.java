package se.samverka.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo municipality, Kristinehamn, sent through the public HTTP API as any client would send it, so that demo data
 * takes the way all data takes. What is there already is left alone: a start that broke off is taken up again.
 */
final class Demo {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GOAL = "/api/v1/municipalities/1781/goals/17";
    private static final String PROJECTS = "/api/v1/municipalities/1781/projects";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final String login;

    /**
     * @param gateway base address of the gateway
     * @param login base address of the OpenID provider
     */
    Demo(String gateway, String login) {
        this.gateway = gateway;
        this.login = login;
    }

    /**
     * Loads what is missing, and waits for services that are slow after their start.
     *
     * @return whether anything was missing
     */
    boolean load() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean missing = false;
        while (true) {
            try {
                return loadOnce() > 0 || missing;
            } catch (NotYet e) {
                if (System.nanoTime() > until) {
                    throw new LocalException("The demo data could not be loaded in " + PATIENCE + "; see the log.");
                }
                missing = true;
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    /** @return how many writes it took */
    private int loadOnce() {
        String token = token();
        int writes = 0;
        JsonNode page = page();
        if (page.get("sections").isEmpty()) {
            write(token, "PUT", GOAL + "/content", page, "content.json");
            writes++;
            page = page();
        }
        // Once the goal is assessed, the demo has run: a gap that is not there has been closed since.
        if (page.get("gaps").isEmpty() && page.get("assessment").isNull()) {
            write(token, "POST", GOAL + "/gaps", page, "gap.json");
            writes++;
            page = page();
        }
        if (page.get("assessment").isNull()) {
            String gap = page.get("gaps").get(0).get("id").asString();
            write(token, "PUT", GOAL + "/assessment", page, "assessment.json", gap);
            writes++;
        }
        return writes + projects(token);
    }

    /** Each under an idempotency key of its own: what was registered before, or erased since, is not registered again. */
    private int projects(String token) {
        int writes = 0;
        for (JsonNode row : JSON.readTree(resource("demo/projects.json"))) {
            HttpRequest request = authorized(token, PROJECTS)
                    .header("Idempotency-Key", "demo-" + row.get("key").asString())
                    .POST(HttpRequest.BodyPublishers.ofString(row.get("project").toString()))
                    .build();
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() == 201) {
                writes++;
            } else if (answer.statusCode() != 200 && answer.statusCode() != 409 && answer.statusCode() != 410) {
                throw refused("POST", PROJECTS, answer);
            }
        }
        return writes;
    }

    private JsonNode page() {
        return JSON.readTree(expect(200, send(request(GOAL).GET().build())));
    }

    private void write(String token, String method, String path, JsonNode page, String file, String... values) {
        String body = resource("demo/" + file);
        for (int i = 0; i < values.length; i++) {
            body = body.replace("{" + i + "}", values[i]);
        }
        HttpRequest request = authorized(token, path)
                .header("If-Match", "\"" + page.get("version").asLong() + "\"")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw refused(method, path, answer);
        }
    }

    private static LocalException refused(String method, String path, HttpResponse<String> answer) {
        return new LocalException(
                "The demo data was refused: " + method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }

    private HttpRequest.Builder authorized(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(10));
    }

    private String token() {
        String credentials =
                Base64.getEncoder().encodeToString("samverka-cli:samverka-cli".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(login + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=EDITOR"))
                .build();
        return JSON.readTree(expect(200, send(request))).get("access_token").asString();
    }

    /** @throws NotYet when a service does not answer yet: what is missing then, the next look will tell */
    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 503) {
                throw new NotYet();
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("interrupted while loading the demo data");
        }
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new LocalException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String resource(String name) {
        try (InputStream in = Demo.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service does not answer yet. */
    private static final class NotYet extends RuntimeException {
        NotYet() {
            super("not yet", null, false, false);
        }
    }
}
