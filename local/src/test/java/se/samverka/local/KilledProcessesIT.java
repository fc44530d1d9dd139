package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.local.Processes.Part;
import tools.jackson.databind.JsonNode;

/** Every process is killed in turn while clients write: no acknowledged write is lost, and view and owners agree. */
class KilledProcessesIT {

    private static final int WRITES = 15;
    private static final Duration HEALING = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhicheverProcessIsKilled() throws Exception {
        LocalSettings settings = LocalSettings.from(LocalFixtures.environment(folder));
        try (Processes suite = new Processes(settings);
                Client client = new Client(settings);
                Ledger ledger = new Ledger(client, client.token())) {
            for (Part part : Part.values()) {
                awaitWrites(ledger);
                suite.kill(part);
                suite.start(part);
                suite.awaitReady(part);
            }
            awaitWrites(ledger);
            assertThat(ledger.finish()).isEmpty();
            System.out.printf(
                    "killed %d processes; acknowledged: %d assessments, %d projects, %d votes%n",
                    Part.values().length,
                    ledger.goals.values().stream().mapToLong(Long::longValue).sum(),
                    ledger.projects.size(),
                    ledger.votes.size());
            await().atMost(HEALING)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertNothingIsLost(client, ledger));
        }
    }

    private static void awaitWrites(Ledger ledger) {
        int goal = ledger.written() + WRITES;
        await().atMost(HEALING).until(() -> ledger.written() >= goal);
    }

    private static void assertNothingIsLost(Client client, Ledger ledger) throws Exception {
        String token = client.token();
        for (Map.Entry<String, Long> goal : ledger.goals.entrySet()) {
            JsonNode owner = client.json(goal.getKey() + "/follow-up", token);
            JsonNode view = client.json(goal.getKey());
            assertThat(owner.get("version").asLong()).as(goal.getKey()).isGreaterThanOrEqualTo(goal.getValue());
            assertThat(view.get("version")).as(goal.getKey()).isEqualTo(owner.get("version"));
            assertThat(view.at("/assessment/rationale")).isEqualTo(owner.at("/assessment/rationale"));
        }
        for (String project : ledger.projects) {
            assertThat(client.get(project).statusCode()).as(project).isEqualTo(200);
        }
        for (String vote : ledger.votes) {
            assertThat(client.get("/api/v1/feedback-cases/" + vote).statusCode())
                    .as("a vote at its owner")
                    .isEqualTo(200);
        }
        // One that was taken and whose answer was lost at the very end stands in no book.
        assertThat(client.json(Ledger.votedOn()).at("/feedback/useful/yes").asInt())
                .isBetween(ledger.votes.size(), ledger.votes.size() + 1);
        assertThat(client.json("/api/v1/municipalities/0114")
                        .at("/totals/projects")
                        .asInt())
                .isBetween(ledger.projects.size(), ledger.projects.size() + 1);
    }
}
