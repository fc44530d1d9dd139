package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import tools.jackson.databind.JsonNode;

/** Who may do what, in which order that is looked at, and what a refusal says. */
@ExtendWith(SuiteExtension.class)
class ChecksIT {

    private static final String OPINION = "{\"comment\":\"Bussen går sällan.\"}";
    private static final String PUBLICATION = "{\"decision\":\"PUBLISH\"}";
    private static final String NOWHERE = "municipalities/9999/feedback/x/decision";

    private final FeedbackSuite suite;
    private final Http staff;
    private final Http resident;

    ChecksIT(FeedbackSuite suite) {
        this.suite = suite;
        this.staff = suite.http();
        this.resident = suite.resident();
    }

    @Test
    void checksComeInTheContractsOrder() {
        Sent sent = suite.sent("1762", OPINION);
        String decision = sent.path() + "/decision";
        Http elsewhere = as("MODERATOR", "0114");
        assertThat(resident.send("POST", NOWHERE, "{", Map.of()).status()).isEqualTo(401);
        assertThat(as("EDITOR", "*").send("POST", NOWHERE, "{", Map.of()).status())
                .isEqualTo(403);
        assertThat(elsewhere.send("POST", NOWHERE, "{", Map.of()).status()).isEqualTo(403);
        assertThat(staff.send("POST", NOWHERE, PUBLICATION, Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(staff.send("POST", NOWHERE, "{}", Map.of()).status()).isEqualTo(400);
        assertThat(staff.send("POST", NOWHERE, PUBLICATION, Map.of()).status()).isEqualTo(404);
        assertThat(staff.send("POST", decision.replace("1762", "1763"), PUBLICATION, Map.of())
                        .status())
                .as("the case of another municipality")
                .isEqualTo(404);
        assertThat(staff.send("POST", decision, PUBLICATION, Map.of()).status()).isEqualTo(428);
        assertThat(staff.write("POST", decision, 7, PUBLICATION).status()).isEqualTo(412);
        assertThat(staff.write("POST", sent.path() + "/uses", 1, "{\"kind\":\"ASSESSMENT\",\"ref\":\"3\"}")
                        .status())
                .isEqualTo(409);
        assertThat(staff.write("POST", decision, 1, PUBLICATION).status()).isEqualTo(200);
    }

    @Test
    void eachHasTheirOwnRights() {
        Sent sent = suite.sent("1763", OPINION);
        Http moderator = as("MODERATOR", "1763");
        Http admin = as("ADMIN", "1763");
        for (String read : List.of("municipalities/1763/moderation-queue", sent.path())) {
            assertThat(moderator.get(read).status()).isEqualTo(200);
            assertThat(resident.get(read).status()).isEqualTo(401);
            assertThat(as("EDITOR", "*").get(read).status()).isEqualTo(403);
            assertThat(as("MODERATOR", "0114").get(read).status()).isEqualTo(403);
            assertThat(admin.get(read).status()).isEqualTo(403);
        }
        assertThat(moderator.write("DELETE", sent.path(), 1, null).status()).isEqualTo(403);
        assertThat(admin.send("DELETE", sent.path(), null, Map.of()).status()).isEqualTo(428);
        assertThat(admin.write("DELETE", sent.path(), 2, null).status()).isEqualTo(412);
        assertThat(admin.write("DELETE", sent.path(), 1, null).status()).isEqualTo(204);
    }

    @Test
    void noTokenButTheOwnLeadsAnywhereAndTheRefusalIsTheSame() {
        Sent sent = suite.sent("1764", OPINION);
        String other = "A".repeat(32);
        List<String> tokens = List.of(
                "1764-" + other,
                "9999-" + other,
                "1765" + sent.token().substring(4),
                "nonsense",
                sent.id(),
                sent.token() + "A",
                sent.token().toLowerCase(Locale.ROOT).replace("-", "_"));
        for (String token : tokens) {
            String path = "feedback-cases/" + token;
            for (Answer answer : List.of(
                    resident.get(path),
                    staff.get(path),
                    resident.send("PUT", path, OPINION, Map.of()),
                    resident.send("POST", path + "/appeal", "{\"text\":\"a\"}", Map.of()),
                    resident.send("POST", path + "/reply-rating", "{\"helped\":true}", Map.of()),
                    resident.send("DELETE", path, null, Map.of()))) {
                assertThat(answer.status()).as(token).isEqualTo(404);
                assertThat(answer.json().get("detail").asString()).isEqualTo("There is no feedback with this token.");
            }
        }
        assertThat(resident.send("PUT", "feedback-cases/nonsense", "{}", Map.of())
                        .status())
                .as("400 comes first")
                .isEqualTo(400);
        assertThat(resident.get(sent.own()).version()).isEqualTo(1);
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Answer answer = resident.send(
                "POST",
                FeedbackSuite.goal("1781"),
                "{\"kind\":\"x\",\"language\":\"no\",\"email\":\"kim\",\"name\":\"Kim\"}",
                Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Contract.answerFaults("Problem", answer.json())).isEmpty();
        assertThat(answer.json().get("errors").valueStream())
                .extracting(error -> error.get("pointer").asString())
                .contains("/kind", "/language", "/email", "/name", "/comment");
    }

    @Test
    void ofTwoModeratorsAtOnceOneDecides() {
        for (int round = 0; round < 10; round++) {
            Sent sent = suite.sent("1765", OPINION);
            Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (String body : List.of(PUBLICATION, "{\"decision\":\"REJECT\",\"reason\":\"OTHER\"}")) {
                    threads.execute(() -> statuses.add(staff.write("POST", sent.path() + "/decision", 1, body)
                            .status()));
                }
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            assertThat(staff.get(sent.path()).json().get("decisions").size()).isEqualTo(1);
        }
    }

    @Test
    void theQueueIsPaged() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> suite.sent("1766", OPINION).id())
                .toList();
        List<String> seen = IntStream.rangeClosed(1, 3)
                .mapToObj(page -> staff.get("municipalities/1766/moderation-queue?limit=2&page=" + page))
                .peek(answer -> assertThat(Contract.answerFaults("ModerationQueue", answer.json()))
                        .isEmpty())
                .peek(answer -> assertThat(answer.json().get("total").asInt()).isEqualTo(5))
                .flatMap(answer -> answer.json().get("items").valueStream())
                .map((JsonNode item) -> item.get("id").asString())
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(staff.get("municipalities/1766/moderation-queue?limit=101").status())
                .isEqualTo(400);
        assertThat(staff.get("municipalities/9999/moderation-queue").status()).isEqualTo(404);
    }

    @Test
    void theQueueCanBeAskedForOneKind() {
        suite.sent("1785", "{\"comment\":\"En\"}");
        String fault = suite.sent("1785", "{\"comment\":\"Två\",\"kind\":\"ACCESSIBILITY\"}")
                .id();
        JsonNode faults = staff.get("municipalities/1785/moderation-queue?kind=ACCESSIBILITY")
                .json();
        assertThat(faults.get("total").asInt()).isEqualTo(1);
        assertThat(faults.at("/items/0/id").asString()).isEqualTo(fault);
        assertThat(staff.get("municipalities/1785/moderation-queue?kind=QUESTION")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(staff.get("municipalities/1785/moderation-queue?kind=PRAISE").status())
                .isEqualTo(400);
    }

    private Http as(String role, String municipality) {
        return staff.as(suite.tokens()
                .token("x")
                .roles(role)
                .municipalities(municipality)
                .sign());
    }
}
