package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

@ExtendWith(SuiteExtension.class)
class OutageIT {

    private static final String OPINION = "{\"useful\":true,\"comment\":\"Bussen går sällan.\"}";
    private static final String PUBLICATION = "{\"decision\":\"PUBLISH\"}";

    private final FeedbackSuite suite;
    private final Http staff;
    private final Http resident;

    OutageIT(FeedbackSuite suite) {
        this.suite = suite;
        this.staff = suite.http();
        this.resident = suite.resident();
    }

    @AfterEach
    void bringBothBack() {
        suite.broker().start();
        suite.database().start();
    }

    @Test
    void withoutABrokerFeedbackIsTakenAndToldLaterInOrder() {
        String receipt = suite.projectOwner().tells("0180/p", 1, "registered");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> onProject(Map.of("Samverka-Written", receipt)).status() == 201);
        suite.broker().stop();
        Sent sent = suite.sent("0180", OPINION);
        assertThat(staff.write("POST", sent.path() + "/decision", 1, PUBLICATION)
                        .status())
                .isEqualTo(200);
        assertThat(resident.send("DELETE", sent.own(), null, Map.of()).status()).isEqualTo(204);
        assertThat(onProject(Map.of()).status())
                .as("which projects there are is in memory")
                .isEqualTo(201);
        suite.broker().start();
        assertThat(suite.arrived(sent.key(), 3))
                .extracting(record -> Topic.header(record, "ce_sequence"))
                .containsSubsequence("1", "2", "3");
    }

    @Test
    void withoutADatabaseFeedbackIsRefusedForAWhile() {
        Sent sent = suite.sent("0181", OPINION);
        suite.database().stop();
        for (Answer answer : new Answer[] {
            resident.send("POST", FeedbackSuite.goal("0181"), OPINION, Map.of()),
            resident.send("POST", FeedbackSuite.goal("0181"), OPINION, Map.of("Idempotency-Key", "outage")),
            resident.get(sent.own()),
            resident.send("DELETE", sent.own(), null, Map.of()),
            staff.get("municipalities/0181/moderation-queue"),
            staff.write("POST", sent.path() + "/decision", 1, PUBLICATION)
        }) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
        }
        suite.database().start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> staff.write("POST", sent.path() + "/decision", 1, PUBLICATION)
                                .status()
                        == 200);
        // The first may come twice: the database went before it could be noted as sent.
        assertThat(suite.arrived(sent.key(), 2))
                .extracting(record -> Topic.header(record, "ce_sequence"))
                .containsSubsequence("1", "2");
    }

    private Answer onProject(Map<String, String> headers) {
        return resident.send("POST", "municipalities/0180/projects/p/feedback", OPINION, headers);
    }
}
