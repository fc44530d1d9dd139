package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;

/** A resident's request that is sent again, to whichever instance: the same case with the same token, though nobody kept it. */
@ExtendWith(SuiteExtension.class)
class IdempotencyIT {

    private static final String OPINION = "{\"useful\":true,\"comment\":\"Bussen går sällan.\"}";

    private final FeedbackSuite suite;
    private final List<Http> instances;

    IdempotencyIT(FeedbackSuite suite) {
        this.suite = suite;
        this.instances = List.of(suite.resident(), suite.service().as(""));
    }

    @Test
    void theSamePostFiftyTimesAtOnceOnTwoInstancesMakesOneCase() {
        Map<String, String> once = Map.of("Idempotency-Key", "fifty");
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                Http instance = instances.get(i % 2);
                threads.execute(() -> answers.add(untilServed(instance, "0120", once)));
            }
        }
        assertThat(answers).hasSize(50).extracting(Answer::status).isSubsetOf(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(1);
        Sent sent = Sent.of(answers.element());
        assertThat(answers).extracting(Sent::of).containsOnly(sent);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.element().header("Location"));
        assertThat(instances.getLast().get(sent.own()).version()).isEqualTo(1);
        assertThat(suite.http()
                        .get("municipalities/0120/moderation-queue")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aRepeatShowsWhatHasBecomeOfIt() {
        Map<String, String> once = Map.of("Idempotency-Key", "later");
        Answer first = post("0123", OPINION, once);
        Sent sent = Sent.of(first);
        suite.http().write("POST", sent.path() + "/decision", 1, "{\"decision\":\"PUBLISH\"}");
        Answer again = post("0123", OPINION, once);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(Sent.of(again)).isEqualTo(sent);
        assertThat(again.json().get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void anotherKeyBodyOrPageIsAnotherCase() {
        Map<String, String> once = Map.of("Idempotency-Key", "same");
        List<Answer> answers = List.of(
                post("0125", OPINION, once),
                post("0125", OPINION.replace("true", "false"), once),
                post("0125", OPINION, Map.of("Idempotency-Key", "other")),
                post("0126", OPINION, once),
                post("0125", OPINION, Map.of()),
                post("0125", OPINION, Map.of()));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> Sent.of(answer).token()).doesNotHaveDuplicates();
    }

    private Answer post(String municipality, String body, Map<String, String> headers) {
        return instances.getFirst().send("POST", FeedbackSuite.goal(municipality), body, headers);
    }

    /** A busy database is a 503, and the same request may be sent again: that is what the key is for. */
    private static Answer untilServed(Http instance, String municipality, Map<String, String> headers) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> instance.send("POST", FeedbackSuite.goal(municipality), OPINION, headers),
                        answer -> answer.status() != 503);
    }
}
