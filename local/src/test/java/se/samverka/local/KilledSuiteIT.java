package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process that everything runs in is killed in the middle of 2,000 writes: no acknowledged one is missing after. */
class KilledSuiteIT {

    private static final int WRITES = 2_000;
    private static final int WRITERS = 8;
    private static final long SEED = Long.getLong("samverka.seed", 17);

    @TempDir
    Path folder;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private Process process;

    @Test
    void everyAcknowledgedWriteIsInTheViewAfterAKill() throws Exception {
        Map<String, String> environment = LocalFixtures.environment(folder);
        LocalSettings settings = LocalSettings.from(environment);
        try (Client client = new Client(settings)) {
            process = LocalProcess.start(environment, client);
            List<String> goals = goals(client);
            int killAt = 500 + new SplittableRandom(SEED).nextInt(1_000);
            write(client, goals, killAt);
            assertThat(acknowledged.size()).isBetween(killAt, WRITES - 1);

            Process again = LocalProcess.start(environment, client);
            try {
                for (Map.Entry<String, Integer> write : acknowledged.entrySet()) {
                    JsonNode page = client.json(write.getKey());
                    assertThat(page.at("/assessment/rationale/sv").asString())
                            .as(write.getKey())
                            .isEqualTo("nr " + write.getValue());
                }
                System.out.printf("killed after %d acknowledged writes, none missing%n", acknowledged.size());
            } finally {
                again.destroy();
                assertThat(again.waitFor(30, TimeUnit.SECONDS))
                        .as("it stops when asked")
                        .isTrue();
            }
        }
    }

    private static List<String> goals(Client client) throws IOException, InterruptedException {
        List<String> goals = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            JsonNode list = client.json("/api/v1/municipalities?limit=100&page=" + page);
            for (JsonNode municipality : list.get("items")) {
                for (int goal = 1; goal <= 17; goal++) {
                    goals.add(Client.goal(municipality.get("code").asString(), goal));
                }
            }
        }
        goals.remove(Client.goal("1781", 17));
        return goals.subList(0, Math.min(WRITES, goals.size()));
    }

    private void write(Client client, List<String> goals, int killAt) throws IOException, InterruptedException {
        String token = client.token();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    for (int i = next.getAndIncrement(); i < goals.size(); i = next.getAndIncrement()) {
                        if (!writeOne(client, token, goals.get(i), i)) {
                            return;
                        }
                        if (acknowledged.size() == killAt) {
                            process.destroyForcibly();
                        }
                    }
                });
            }
        }
        assertThat(process.waitFor()).isNotZero();
    }

    /** Returns false when the other side is gone. */
    private boolean writeOne(Client client, String token, String goal, int number) {
        try {
            HttpResponse<String> answer = client.put(goal + "/assessment", token, 0, Client.assessment(number));
            if (answer.statusCode() == 200) {
                acknowledged.put(goal, number);
            }
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
