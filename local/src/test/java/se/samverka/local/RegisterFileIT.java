package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A register out of one municipality and into another, through the whole suite, byte by byte; {@code -Dsamverka.csv=60000}
 * for the full size.
 */
class RegisterFileIT {

    private static final int PROJECTS = Integer.getInteger("samverka.csv", 2_000);
    private static final String[] SIGNS = {
        "=", "'=", "-", "\"\"", ";", ",", "\n", "|", "\\", "å", "😀", "Återbruk ", "1"
    };

    @TempDir
    static Path folder;

    private static LocalSettings settings;
    private static Suite suite;
    private static Client client;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        settings = LocalSettings.from(LocalFixtures.environment(folder.resolve("data")));
        suite = Suite.start(settings, new Progress(new PrintStream(PrintStream.nullOutputStream())));
        client = new Client(settings);
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        http.shutdownNow();
        client.close();
        suite.close();
    }

    @Test
    void whatIsGivenOutAndTakenInElsewhereIsGivenOutAlike() throws Exception {
        Path file = folder.resolve("generated.csv");
        Files.writeString(file, generated());
        assertThat(imported("1780", file).get("created").asInt()).isEqualTo(PROJECTS);
        Path first = exported("1780", "first.csv");

        assertThat(imported("1780", first).get("unchanged").asInt())
                .as("of its own file")
                .isEqualTo(PROJECTS);
        assertThat(imported("1785", first).get("created").asInt()).isEqualTo(PROJECTS);
        Path second = exported("1785", "second.csv");
        assertThat(Files.mismatch(first, second)).as("first byte that differs").isEqualTo(-1);

        Path again = exported("1780", "again.csv");
        assertThat(Files.mismatch(first, again)).as("versions and all").isEqualTo(-1);
    }

    private static JsonNode imported(String municipality, Path file) throws Exception {
        long begun = System.nanoTime();
        String token = client.token();
        URI imports = URI.create(settings.address() + "/api/v1/municipalities/" + municipality + "/project-imports");
        HttpRequest request = HttpRequest.newBuilder(imports)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String place = answer.headers().firstValue("Location").orElseThrow();
        System.out.printf("received after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        JsonNode job = await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> client.json(place, token),
                        one -> one.has("endedAt") && !one.get("endedAt").isNull());
        System.out.printf("worked off after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(job.get("state").asString()).isEqualTo("DONE");
        assertThat(job.get("rows")).isEmpty();
        return job;
    }

    /** When the gateway's view has all of them. */
    private static Path exported(String municipality, String name) throws Exception {
        await().atMost(Duration.ofMinutes(5))
                .until(() -> client.json("/api/v1/municipalities/" + municipality + "/projects?limit=1")
                                .path("total")
                                .asInt(0)
                        == PROJECTS);
        URI file = URI.create(settings.address() + "/api/v1/municipalities/" + municipality + "/projects.csv");
        return http.send(HttpRequest.newBuilder(file).build(), BodyHandlers.ofFile(folder.resolve(name)))
                .body();
    }

    private static String generated() {
        SplittableRandom random = new SplittableRandom(17);
        StringBuilder file = new StringBuilder("name;kind;role;status;summary_sv;funders;amount;amount_currency;"
                + "amount_qualifier;period_start;period_precision;partners;targets;goals\n");
        for (int i = 0; i < PROJECTS; i++) {
            file.append(cell("Projekt " + text(random)))
                    .append(";EU_PROJECT;OWNER;")
                    .append(i % 2 == 0 ? "ONGOING;" : "NOT_STATED;")
                    .append(cell("Varför: " + text(random).repeat(4)))
                    .append(";EU|Region Värmland;")
                    .append(random.nextInt(1_000_000))
                    .append(",50;SEK;EXACT;2024-01-01;DAY;Skolor|PL|ACADEMIA;")
                    .append("17.")
                    .append(1 + random.nextInt(19))
                    .append(";4|17\n");
        }
        return file.toString();
    }

    private static String cell(String text) {
        return '"' + text + '"';
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString();
    }
}
