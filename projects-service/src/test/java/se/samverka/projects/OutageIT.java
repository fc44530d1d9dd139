package se.samverka.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverka.projects.ProjectsSuite.BEGUN;
import static se.samverka.projects.ProjectsSuite.ENDED;
import static se.samverka.projects.ProjectsSuite.EVALUATION;
import static se.samverka.projects.ProjectsSuite.LOOK;
import static se.samverka.projects.ProjectsSuite.PLAIN;
import static se.samverka.projects.ProjectsSuite.RECEIPT;
import static se.samverka.projects.ProjectsSuite.TRANSFER;
import static se.samverka.projects.ProjectsSuite.key;
import static se.samverka.projects.ProjectsSuite.registered;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

@ExtendWith(SuiteExtension.class)
class OutageIT {

    private final ProjectsSuite suite;
    private final Http http;

    OutageIT(ProjectsSuite suite) {
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
        registered(http, "1730", PLAIN);
        suite.broker().stop();
        String path = registered(http, "1730", BEGUN);
        for (int version = 1; version < 4; version++) {
            assertThat(http.write("PUT", path, version, PLAIN).status()).isEqualTo(200);
        }
        assertThat(http.send("DELETE", path, null, Map.of("If-Match", "\"4\"")).status())
                .isEqualTo(204);
        suite.broker().start();
        assertThat(firstArrivals(path, 5)).containsExactly("registered", "changed", "changed", "changed", "erased");
    }

    @Test
    void withoutADatabaseEverythingIsRefusedForAWhile() throws Exception {
        String path = registered(http, "1730", BEGUN);
        suite.database().stop();
        List<Callable<Answer>> requests = List.of(
                () -> http.send("POST", "municipalities/1730/projects", PLAIN, Map.of("Idempotency-Key", "k")),
                () -> http.write("PUT", path, 1, PLAIN),
                () -> http.write("POST", path + "/transitions", 1, ENDED),
                () -> http.write("PUT", path + "/evaluation", 1, EVALUATION),
                () -> http.write("POST", path + "/transfers", 1, TRANSFER),
                () -> http.write("POST", path + "/transfers/x/receipt", 1, RECEIPT),
                () -> http.write("POST", path + "/transfers/x/follow-ups", 1, LOOK),
                () -> http.send("DELETE", path, null, Map.of("If-Match", "\"1\"")),
                () -> http.get(path),
                () -> http.get("municipalities/1730/projects"),
                () -> http.get(path + "/transfers/x"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                assertRefusedForAWhile(answer.get());
            }
        }
        suite.database().start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.write("POST", path + "/transitions", 1, ENDED).status() == 200);
        assertThat(firstArrivals(path, 2)).containsExactly("registered", "ended");
    }

    private static void assertRefusedForAWhile(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    }

    /** What each version told when it came first: a record whose settling failed comes once more. */
    private List<String> firstArrivals(String path, int versions) {
        return await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> suite.arrived(key(path), versions).stream()
                                .collect(Collectors.toMap(
                                        record -> Topic.header(record, "ce_sequence"),
                                        record -> name(Topic.header(record, "ce_type")),
                                        (first, again) -> first,
                                        LinkedHashMap::new)),
                        arrivals -> arrivals.size() == versions)
                .values()
                .stream()
                .toList();
    }

    private static String name(String type) {
        return type.replace("se.samverka.project.", "").replace(".v1", "");
    }
}
