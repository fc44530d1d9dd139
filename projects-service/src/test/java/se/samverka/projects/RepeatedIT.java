package se.samverka.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverka.projects.ProjectsSuite.BEGUN;
import static se.samverka.projects.ProjectsSuite.PLAIN;
import static se.samverka.projects.ProjectsSuite.TRANSFER;
import static se.samverka.projects.ProjectsSuite.registered;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;

/** Requests that come again: the same key, the same caller and the same body make one thing. */
@ExtendWith(SuiteExtension.class)
class RepeatedIT {

    private final ProjectsSuite suite;
    private final Http http;

    RepeatedIT(ProjectsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @Test
    void aRepeatedRegistrationMakesOneProject() {
        String path = "municipalities/0127/projects";
        Map<String, String> key = Map.of("Idempotency-Key", "once");
        Answer first = http.send("POST", path, PLAIN, key);
        String project = path + "/" + first.json().get("id").asString();
        assertThat(http.write("PUT", project, 1, PLAIN).status()).isEqualTo(200);
        Answer again = http.send("POST", path, PLAIN, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Samverka-Written")).isEqualTo(first.header("Samverka-Written"));
        assertThat(again.version()).as("of the state that is shown").isEqualTo(2);
        assertThat(again.json()).isEqualTo(http.get(project).json());
        assertThat(http.send("POST", path, BEGUN, key).status())
                .as("another body")
                .isEqualTo(409);
        assertThat(other("somebody else").send("POST", path, BEGUN, key).status())
                .as("another caller")
                .isEqualTo(201);
        assertThat(http.send("POST", "municipalities/0128/projects", BEGUN, key).status())
                .as("another municipality")
                .isEqualTo(201);
        assertThat(http.send("DELETE", project, null, Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(204);
        assertThat(http.send("POST", path, PLAIN, key).status())
                .as("erased since")
                .isEqualTo(410);
        assertThat(http.send("POST", path, BEGUN, key).status()).isEqualTo(410);
    }

    @Test
    void withoutAKeyTwoRequestsMakeTwoProjects() {
        assertThat(registered(http, "0127", PLAIN)).isNotEqualTo(registered(http, "0127", PLAIN));
    }

    @Test
    void aRepeatedOfferMakesOneTransfer() {
        String path = registered(http, "0136", BEGUN);
        Map<String, String> headers = Map.of("If-Match", "\"1\"", "Idempotency-Key", "offer");
        Answer first = http.send("POST", path + "/transfers", TRANSFER, headers);
        assertThat(http.write("PUT", path, 2, PLAIN).status()).isEqualTo(200);
        Answer again = http.send("POST", path + "/transfers", TRANSFER, headers);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.version()).isEqualTo(3);
        assertThat(again.json().at("/project/version").asLong()).isEqualTo(3);
        assertThat(again.json().at("/project/transfers").size()).isEqualTo(1);
        assertThat(http.send("POST", path + "/transfers", TRANSFER.replace("GUIDE", "OTHER"), headers)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSameRegistrationFiftyTimesAtOnceMakesOneProject() {
        Map<String, String> key = Map.of("Idempotency-Key", "fifty");
        List<Http> instances = List.of(http, suite.service());
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                Http instance = instances.get(i % instances.size());
                threads.execute(() -> answers.add(untilServed(instance, key)));
            }
        }
        assertThat(answers).hasSize(50).extracting(Answer::status).isSubsetOf(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(1);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.element().header("Location"));
        Answer all = http.get("municipalities/0138/projects");
        assertThat(all.json().get("total").asInt()).isEqualTo(1);
        assertThat(all.json().at("/items/0/version").asLong()).isEqualTo(1);
    }

    /** A busy database is a 503, and the same request may be sent again: that is what the key is for. */
    private static Answer untilServed(Http instance, Map<String, String> key) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> instance.send("POST", "municipalities/0138/projects", PLAIN, key),
                        answer -> answer.status() != 503);
    }

    private Http other(String subject) {
        return http.as(suite.tokens()
                .token(subject)
                .roles("EDITOR")
                .municipalities("*")
                .sign());
    }
}
