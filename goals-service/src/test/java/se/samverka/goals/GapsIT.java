package se.samverka.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Http;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

/** A gap that closes by itself: from one aggregate's event to another aggregate's decision. */
@ExtendWith(SuiteExtension.class)
class GapsIT {

    private static final String GOAL = "municipalities/0123/goals/17";
    private static final String DEFINITION =
            "{\"title\":{\"sv\":\"Andel\"},\"goals\":[17],\"direction\":\"UP\",\"source\":\"Kolada\"}";

    private final GoalsSuite suite;
    private final Http http;

    GapsIT(GoalsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @Test
    void closesWhenAnIndicatorOfItsScopeArrivesForItsGoal() {
        suite.service();
        for (String scope : new String[] {"KOLADA", "UN"}) {
            String gap = "{\"scope\":\"%s\",\"reason\":{\"sv\":\"Saknas\"}}".formatted(scope);
            long version = http.get(GOAL + "/follow-up").version();
            assertThat(http.write("POST", GOAL + "/gaps", version, gap).status())
                    .isEqualTo(201);
        }
        assertThat(http.write("PUT", "municipalities/0123/indicators/N99003", 0, DEFINITION)
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get(GOAL + "/follow-up").json().get("gaps").size() == 1);
        assertThat(http.get(GOAL + "/follow-up")
                        .json()
                        .at("/closedGaps/0/scope")
                        .asString())
                .isEqualTo("KOLADA");
        assertThat(http.get(GOAL + "/follow-up")
                        .json()
                        .at("/closedGaps/0/filledBy")
                        .asString())
                .isEqualTo("N99003");
        assertThat(suite.arrived("0123/17", 3))
                .as("once, by whichever of two instances")
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly(
                        "se.samverka.goal.gap-registered.v1",
                        "se.samverka.goal.gap-registered.v1",
                        "se.samverka.goal.gap-closed.v1");
    }
}
