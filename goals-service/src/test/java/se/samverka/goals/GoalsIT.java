package se.samverka.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

/** HTTP in, document written, record out: on a real broker and the embedded database. */
@ExtendWith(SuiteExtension.class)
class GoalsIT {

    private static final String ASSESSMENT =
            "{\"status\":\"NEUTRAL\",\"basis\":\"JUDGEMENT\",\"rationale\":{\"sv\":\"Skäl\"}}";
    private static final String GAP =
            "{\"scope\":\"KOLADA\",\"reason\":{\"sv\":\"Svårt att mäta\"},\"targets\":[\"17-18\"]}";
    private static final String CONTENT =
            "{\"sections\":[{\"heading\":{\"sv\":\"Om målet\"},\"body\":{\"sv\":\"# Rubrik\\n<b>fet</b>\"}}],\"projectsIncomplete\":true}";

    private final GoalsSuite suite;
    private final Http http;

    GoalsIT(GoalsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @Test
    void everyWriteIsAnsweredWithTheNewStateAndReachesTheTopic() {
        Answer untouched = http.get("municipalities/1781/goals/17/follow-up");
        assertThat(untouched.status()).isEqualTo(200);
        assertThat(untouched.version()).isZero();
        assertThat(Contract.answerFaults("FollowUp", untouched.json())).isEmpty();
        assertThat(untouched.json().get("assessment").isNull()).isTrue();

        Answer gap = http.write("POST", "municipalities/1781/goals/17/gaps", 0, GAP);
        assertThat(gap.status()).isEqualTo(201);
        assertThat(Contract.answerFaults("FollowUp", gap.json())).isEmpty();
        String id = gap.json().get("id").asString();
        assertThat(gap.header("Location")).endsWith("/api/v1/municipalities/1781/goals/17/gaps/" + id);
        assertThat(gap.header("Samverka-Written")).isEqualTo("samverka.goals.v1;1781/17;1");
        assertThat(gap.json().at("/gaps/0/targets/0").asString()).isEqualTo("17.18");
        Answer located = http.get("municipalities/1781/goals/17/gaps/" + id);
        assertThat(located.version()).isEqualTo(1);
        assertThat(Contract.answerFaults("OneGap", located.json())).isEmpty();
        assertThat(located.json().get("scope").asString()).isEqualTo("KOLADA");
        assertThat(located.json().get("closedAt").isNull()).isTrue();

        assertChanged(http.write("PUT", "municipalities/1781/goals/17/assessment", 1, ASSESSMENT), 2);
        assertChanged(http.write("PUT", "municipalities/1781/goals/17/content", 2, CONTENT), 3);
        assertChanged(http.write("PUT", "municipalities/1781/goals/17/gaps/" + id, 3, GAP), 4);
        assertChanged(
                http.write("POST", "municipalities/1781/goals/17/gaps/" + id + "/closing", 4, "{\"reason\":\"Klart\"}"),
                5);

        assertThat(http.get("municipalities/1781/goals/17/gaps/" + id)
                        .json()
                        .get("closingReason")
                        .asString())
                .isEqualTo("Klart");
        Answer now = http.get("municipalities/1781/goals/17/follow-up");
        assertThat(now.json().get("version").asLong()).isEqualTo(5);
        assertThat(now.json().at("/sections/0/body/sv").asString()).isEqualTo("# Rubrik\n<b>fet</b>");
        assertThat(now.json().at("/closedGaps/0/closingReason").asString()).isEqualTo("Klart");

        List<ConsumerRecord<String, String>> records = suite.arrived("1781/17", 5);
        assertThat(records)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactly(
                        "se.samverka.goal.gap-registered.v1",
                        "se.samverka.goal.assessed.v1",
                        "se.samverka.goal.content-changed.v1",
                        "se.samverka.goal.gap-changed.v1",
                        "se.samverka.goal.gap-closed.v1");
        IntStream.range(0, 5).forEach(i -> assertCloudEvent(records.get(i), i + 1));
    }

    private static void assertChanged(Answer answer, long version) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.json().get("version").asLong()).isEqualTo(version);
        assertThat(Contract.answerFaults("FollowUp", answer.json())).isEmpty();
        assertThat(answer.header("Samverka-Written")).isEqualTo("samverka.goals.v1;1781/17;" + version);
    }

    private static void assertCloudEvent(ConsumerRecord<String, String> record, int version) {
        String type = Topic.header(record, "ce_type");
        assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(record, "ce_id")).isNotBlank();
        assertThat(Topic.header(record, "ce_source")).isEqualTo("/samverka/goals");
        assertThat(Topic.header(record, "ce_subject")).isEqualTo(record.key());
        assertThat(Topic.header(record, "ce_sequence")).isEqualTo(Integer.toString(version));
        assertThat(Topic.header(record, "ce_dataschema")).isEqualTo(Contract.SCHEMA_URN + type);
        assertThat(Topic.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Instant.parse(Topic.header(record, "ce_time")))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(Topic.value(record).get("version").asLong()).isEqualTo(version);
        assertThat(Contract.faults(type, Topic.value(record))).isEmpty();
    }

    @Test
    void noAssessmentIsOfADayThatIsToCome() {
        Answer refused = http.write("PUT", "municipalities/0117/goals/17/assessment", 0, assessedIn(3));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/assessedOn");
        assertThat(http.write("PUT", "municipalities/0117/goals/17/assessment", 0, assessedIn(0))
                        .status())
                .isEqualTo(200);
    }

    private static String assessedIn(int days) {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(days);
        return "{\"assessedOn\":\"" + day + "\"," + ASSESSMENT.substring(1);
    }

    @Test
    void aRepeatedPostMakesOneGap() {
        Map<String, String> headers = Map.of("If-Match", "\"0\"", "Idempotency-Key", "once");
        Answer first = http.send("POST", "municipalities/0114/goals/17/gaps", GAP, headers);
        Answer other = http.write("PUT", "municipalities/0114/goals/17/assessment", 1, ASSESSMENT);
        Answer again = http.send("POST", "municipalities/0114/goals/17/gaps", GAP, headers);

        assertThat(first.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.version()).as("of the state that is shown").isEqualTo(2);
        assertThat(again.json().get("gaps").size()).isEqualTo(1);
        assertThat(http.send(
                                "POST",
                                "municipalities/0114/goals/17/gaps",
                                GAP.replace("UN", "LOCAL").replace("KOLADA", "UN"),
                                headers)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSamePostFiftyTimesAtOnceMakesOneGap() {
        Map<String, String> headers = Map.of("If-Match", "\"0\"", "Idempotency-Key", "fifty");
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> answers.add(untilServed("municipalities/0120/goals/17/gaps", headers)));
            }
        }
        assertThat(answers).hasSize(50).extracting(Answer::status).isSubsetOf(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(1);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.element().header("Location"));
        assertThat(http.get("municipalities/0120/goals/17/follow-up").version()).isEqualTo(1);
    }

    /** A busy database is a 503, and the same request may be sent again: that is what the key is for. */
    private Answer untilServed(String path, Map<String, String> headers) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> http.send("POST", path, GAP, headers), answer -> answer.status() != 503);
    }

    @Test
    void theHistoryIsPublicAndNewestFirst() {
        http.write("PUT", "municipalities/0115/goals/1/assessment", 0, ASSESSMENT);
        http.write("PUT", "municipalities/0115/goals/1/assessment", 1, ASSESSMENT.replace("NEUTRAL", "POSITIVE"));
        Answer history = http.as("").get("municipalities/0115/goals/1/assessments?limit=1");
        assertThat(history.status()).isEqualTo(200);
        assertThat(Contract.answerFaults("HistoryList", history.json())).isEmpty();
        assertThat(history.json().get("total").asInt()).isEqualTo(2);
        assertThat(history.json().get("items").size()).isEqualTo(1);
        assertThat(history.json().at("/items/0/status").asString()).isEqualTo("POSITIVE");
        assertThat(history.json().at("/items/0/role").asString()).isEqualTo("EDITOR");
        assertThat(history.json().at("/items/0/before/status").asString()).isEqualTo("NEUTRAL");
        assertThat(http.as("").get("municipalities/0115/goals/1/follow-up").status())
                .isEqualTo(401);
    }

    @Test
    void checksComeInTheContractsOrder() {
        String nowhere = "municipalities/9999/goals/99/assessment";
        Http elsewhere = http.as(
                suite.tokens().token("x").roles("EDITOR").municipalities("0114").sign());
        Http reader = http.as(suite.tokens().token("x").municipalities("*").sign());
        assertThat(http.as("").send("PUT", nowhere, "{", Map.of()).status()).isEqualTo(401);
        assertThat(reader.send("PUT", nowhere, "{", Map.of()).status()).isEqualTo(403);
        assertThat(elsewhere.send("PUT", nowhere, "{", Map.of()).status()).isEqualTo(403);
        assertThat(http.send("PUT", nowhere, ASSESSMENT, Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(http.send("PUT", nowhere, "{", Map.of()).status()).isEqualTo(400);
        assertThat(http.send("PUT", nowhere, "{}", Map.of()).status()).isEqualTo(400);
        assertThat(http.send("PUT", nowhere, ASSESSMENT, Map.of()).status()).isEqualTo(404);
        assertThat(http.send("PUT", "municipalities/1782/goals/3/assessment", ASSESSMENT, Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(http.write("PUT", "municipalities/1782/goals/3/assessment", 7, ASSESSMENT)
                        .status())
                .isEqualTo(412);
        assertThat(http.write("PUT", "municipalities/1782/goals/3/gaps/none", 7, GAP.replace("17-18", "3.1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Answer answer = http.write(
                "PUT",
                "municipalities/1781/goals/4/assessment",
                0,
                "{\"status\":\"GOOD\",\"rationale\":{\"en\":\"x\"},\"assessedOn\":\"2026-02-30\",\"evidence\":[{}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Contract.answerFaults("Problem", answer.json())).isEmpty();
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/status", "/rationale/sv", "/basis", "/assessedOn", "/evidence/0/kind", "/evidence/0/ref");
    }
}
