package se.samverka.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

@ExtendWith(SuiteExtension.class)
class OutageIT {

    private static final String CLOSING = "{\"reason\":\"x\"}";
    private static final String ASSESSMENT =
            "{\"status\":\"POSITIVE\",\"basis\":\"MEASURED\",\"rationale\":{\"sv\":\"Skäl\"}}";

    private final GoalsSuite suite;
    private final Http http;

    OutageIT(GoalsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @AfterEach
    void bringBothBack() {
        suite.broker().start();
        suite.database().start();
    }

    @Test
    void withoutABrokerWritesAreTakenAndDeliveredLaterInOrder() {
        assertThat(http.write("PUT", "municipalities/1715/goals/1/assessment", 0, ASSESSMENT)
                        .status())
                .isEqualTo(200);
        suite.broker().stop();
        for (int version = 1; version < 5; version++) {
            assertThat(http.write("PUT", "municipalities/1715/goals/1/assessment", version, ASSESSMENT)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(http.get("municipalities/1715/goals/1/follow-up").version()).isEqualTo(5);
        suite.broker().start();
        assertThat(suite.arrived("1715/1", 5))
                .extracting(record -> Topic.header(record, "ce_sequence"))
                .containsSubsequence("1", "2", "3", "4", "5");
    }

    @Test
    void withoutADatabaseWritesAreRefusedForAWhile() {
        suite.database().stop();
        for (Answer answer : new Answer[] {
            http.write("PUT", "municipalities/1730/goals/1/assessment", 0, ASSESSMENT),
            http.write("POST", "municipalities/1730/goals/1/gaps/x/closing", 0, CLOSING),
            http.get("municipalities/1730/goals/1/follow-up"),
            http.get("municipalities/1730/goals/1/assessments")
        }) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
        }
        suite.database().start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.write("PUT", "municipalities/1730/goals/1/assessment", 0, ASSESSMENT)
                                .status()
                        == 200);
        assertThat(suite.arrived("1730/1", 1)).extracting(ConsumerRecord::key).containsExactly("1730/1");
    }
}
