package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process that everything runs in is killed in the middle of an import: its next start goes on, and makes nothing twice. */
class KilledImportIT {

    private static final int ROWS = 1_200;
    private static final String IMPORTS = "/api/v1/municipalities/1780/project-imports";

    @TempDir
    Path folder;

    @Test
    void everyRowIsTakenOnceAfterAKill() throws Exception {
        Map<String, String> environment = LocalFixtures.environment(folder);
        LocalSettings settings = LocalSettings.from(environment);
        try (Client client = new Client(settings)) {
            Process process = LocalProcess.start(environment, client);
            String place = send(settings, client);
            String token = client.token();
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> done(client, place, token) > 0);
            process.destroyForcibly();
            assertThat(process.waitFor()).isNotZero();

            Process again = LocalProcess.start(environment, client);
            try {
                int left = done(client, place, client.token());
                JsonNode job = await().atMost(Duration.ofSeconds(180))
                        .until(
                                () -> client.json(place, client.token()),
                                one -> one.has("endedAt") && !one.get("endedAt").isNull());
                System.out.printf("killed when %d of %d rows were noted%n", left, ROWS);
                assertThat(job.get("state").asString()).isEqualTo("DONE");
                assertThat(job.get("created").asInt()).isEqualTo(ROWS);
                assertOnce(client);
            } finally {
                again.destroy();
                assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /** Each is there, in its first version. */
    private static void assertOnce(Client client) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String file = client.get("/api/v1/municipalities/1780/projects.csv").body();
            assertThat(file.lines().skip(1).map(line -> line.split(";")[1]))
                    .hasSize(ROWS)
                    .containsOnly("1");
            assertThat(file.lines().skip(1).map(line -> line.split(";")[2])).doesNotHaveDuplicates();
        });
    }

    private static int done(Client client, String place, String token) throws IOException, InterruptedException {
        return client.json(place, token).path("done").asInt(0);
    }

    private static String send(LocalSettings settings, Client client) throws IOException, InterruptedException {
        String file = IntStream.range(0, ROWS)
                .mapToObj(row -> "Projekt " + row + ";LEADER;OWNER\n")
                .collect(Collectors.joining("", "name;kind;role\n", ""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address() + IMPORTS))
                .header("Authorization", "Bearer " + client.token())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }
}
