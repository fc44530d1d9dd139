package se.samverka.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import se.samverka.standin.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Prometheus that watches a suite with the rules in {@code ops}, asking every second. */
final class PrometheusProcess implements AutoCloseable {

    private static final Map<String, String> TARGETS = Map.of(
            "gateway", LocalSettings.GATEWAY_MANAGEMENT,
            "goals-service", LocalSettings.GOALS_MANAGEMENT,
            "projects-service", LocalSettings.PROJECTS_MANAGEMENT,
            "feedback-service", LocalSettings.FEEDBACK_MANAGEMENT);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final Process process;

    PrometheusProcess(LocalSettings settings, Path folder) throws IOException {
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, new Yaml().dump(configuration(settings)));
        process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    /** Whether a program is there to be run. */
    static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The one in {@code ops}, but for where the services are and how often they are asked. */
    private static Map<String, Object> configuration(LocalSettings settings) {
        Path ours = Queries.OPS.resolve("prometheus").toAbsolutePath().normalize();
        Map<String, Object> configuration = new Yaml().load(Queries.text(ours.resolve("prometheus.yml")));
        configuration.put("global", Map.of("scrape_interval", "1s", "evaluation_interval", "1s"));
        configuration.put("rule_files", List.of(ours.resolve("rules") + "/*.yml"));
        @SuppressWarnings("unchecked")
        var jobs = (List<Map<String, List<Map<String, Object>>>>) configuration.get("scrape_configs");
        for (Map<String, Object> target : jobs.getFirst().get("static_configs")) {
            Object service = ((Map<?, ?>) target.get("labels")).get("service");
            target.put("targets", List.of("localhost:" + settings.port(TARGETS.get((String) service))));
        }
        return configuration;
    }

    /** What a query returns now. @throws AssertionError when Prometheus refuses it */
    JsonNode query(String expression) {
        JsonNode answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.path("status").asString("").equals("success")) {
            throw new AssertionError(expression + ": " + answer);
        }
        return answer.at("/data/result");
    }

    /** All rules, with how they fare. */
    List<JsonNode> rules() {
        return get("/api/v1/rules")
                .at("/data/groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .toList();
    }

    private JsonNode get(String path) {
        try {
            return JsonMapper.shared().readTree(send(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String path) throws IOException {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether it answers and has asked each part at least thrice. */
    boolean watching() {
        try {
            return send("/-/ready").statusCode() == 200
                    && query("count_over_time(up[1m]) >= 3 and up == 1").size() == TARGETS.size();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
    }
}
