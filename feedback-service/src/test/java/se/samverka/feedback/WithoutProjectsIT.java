package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.standin.Ports;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.Suite;

/** projects-service never started: its topic is not there. */
class WithoutProjectsIT {

    private static final String VOTE = "{\"useful\":true}";

    @Test
    void feedbackOnGoalsDoesNotNeedThem() {
        int management = Ports.free();
        try (Suite suite = new Suite(FeedbackApplication.class, "feedback-service") {};
                ProjectOwner owner = new ProjectOwner(suite.broker().bootstrapServers())) {
            Http resident =
                    suite.service("--management.server.port=" + management).as("");
            assertThat(Management.get(management, "health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(resident.send("POST", FeedbackSuite.goal("1781"), VOTE, Map.of())
                            .status())
                    .isEqualTo(201);
            Answer early = onProject(resident);
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.header("Retry-After")).matches("[1-9]\\d*");

            owner.declare();
            owner.tells("1781/p", 1, "registered");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> onProject(resident).status() == 201);
        }
    }

    private static Answer onProject(Http resident) {
        return resident.send("POST", "municipalities/1781/projects/p/feedback", VOTE, Map.of());
    }
}
