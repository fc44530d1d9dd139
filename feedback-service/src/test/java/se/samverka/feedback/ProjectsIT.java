package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

/** Feedback on projects, of which another service tells. */
@ExtendWith(SuiteExtension.class)
class ProjectsIT {

    private static final String VOTE = "{\"useful\":true}";

    private final FeedbackSuite suite;
    private final ProjectOwner owner;
    private final Http resident;

    ProjectsIT(FeedbackSuite suite) {
        this.suite = suite;
        this.owner = suite.projectOwner();
        this.resident = suite.resident();
    }

    @BeforeEach
    void caughtUp() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> send("nobody-knows-it", Map.of()).status() == 404);
    }

    @Test
    void isAboutAProjectThatWasToldOf() {
        String receipt = owner.tells("1781/p1", 1, "registered");
        Answer answer = send("p1", Map.of("Samverka-Written", receipt));
        assertThat(answer.status()).isEqualTo(201);
        Sent sent = Sent.of(answer);
        assertThat(resident.get(sent.own()).json().get("subject").toString())
                .isEqualTo("{\"kind\":\"PROJECT\",\"goal\":null,\"project\":\"p1\"}");
        assertThat(Topic.value(suite.arrived(sent.key(), 1).getFirst())
                        .at("/subject/project")
                        .asString())
                .isEqualTo("p1");
        assertThat(resident.send("POST", "municipalities/1782/projects/p1/feedback", VOTE, Map.of())
                        .status())
                .as("the project of another municipality")
                .isEqualTo(404);
    }

    @Test
    void waitsForTheProjectsOwnEvent() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> waiting =
                    threads.submit(() -> send("p2", Map.of("Samverka-Written", ProjectOwner.receipt("1781/p2", 1))));
            owner.tells("1781/p2", 1, "registered");
            assertThat(waiting.get().status()).isEqualTo(201);
        }
    }

    @Test
    void isRefusedWhenTheEventNeverComes() {
        assertThat(send("p3", Map.of("Samverka-Written", ProjectOwner.receipt("1781/p3", 1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isRefusedOnAnErasedProjectButKnownWhenRepeated() {
        owner.tells("1781/p4", 1, "registered");
        Map<String, String> once =
                Map.of("Idempotency-Key", "once", "Samverka-Written", ProjectOwner.receipt("1781/p4", 1));
        Answer first = send("p4", once);
        assertThat(first.status()).isEqualTo(201);
        String erased = owner.tells("1781/p4", 2, "erased");
        assertThat(send("p4", Map.of("Samverka-Written", erased)).status()).isEqualTo(410);
        Answer again = send("p4", once);
        assertThat(again.status()).as("a repeat comes before 410").isEqualTo(200);
        assertThat(Sent.of(again)).isEqualTo(Sent.of(first));
    }

    private Answer send(String project, Map<String, String> headers) {
        return resident.send("POST", "municipalities/1781/projects/" + project + "/feedback", VOTE, headers);
    }
}
