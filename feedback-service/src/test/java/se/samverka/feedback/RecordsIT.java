package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;
import tools.jackson.databind.JsonNode;

/** Cases as records: what is destroyed, what is held about somebody, what is handed out. */
@ExtendWith(SuiteExtension.class)
class RecordsIT {

    private static final String OPINION = "{\"useful\":true,\"comment\":\"Ring 070-123 45 67, jag är 811228-9874.\","
            + "\"name\":\"Kim Ek\",\"email\":\"Kim.Ek@example.org\"}";
    private static final String REJECTION =
            "{\"decision\":\"REJECT\",\"reason\":\"PERSONAL_DATA\",\"note\":\"Nummer.\"}";

    private final FeedbackSuite suite;
    private final Http staff;

    RecordsIT(FeedbackSuite suite) {
        this.suite = suite;
        this.staff = suite.http();
    }

    @Test
    void anErasureLeavesARecordAndNothingOfTheCase() {
        Sent sent = suite.sent("1861", OPINION);
        assertThat(staff.write("DELETE", sent.path(), 7, null).status()).isEqualTo(412);
        assertThat(records("1861").get("total").asInt()).isZero();

        assertThat(staff.write("DELETE", sent.path(), 1, null).status()).isEqualTo(204);
        JsonNode records = records("1861");
        assertThat(records.get("total").asInt()).isEqualTo(1);
        JsonNode record = records.at("/items/0");
        assertThat(record.get("id").asString()).isEqualTo(sent.id());
        assertThat(record.get("rule").asString()).isEqualTo("ADMIN");
        assertThat(record.get("role").asString()).isEqualTo("ADMIN");
        assertThat(records.toString()).doesNotContain("Kim", "070", "811228");

        assertThat(staff.write("DELETE", sent.path(), 2, null).status()).isEqualTo(410);
        assertThat(records("1861").get("total").asInt()).isEqualTo(1);
        assertThat(records("1862").get("total").asInt()).isZero();
    }

    @Test
    void whoAsksIsGivenAllThatIsHeldAboutThem() {
        Sent first = suite.sent("1863", OPINION);
        Sent second = suite.sent("1863", OPINION.replace("811228-9874", "här"));
        suite.sent("1863", OPINION.replace("Kim.Ek", "robin"));
        suite.sent("1864", OPINION);

        JsonNode export = export("1863", "kim.ek@EXAMPLE.org", "");
        assertThat(Contract.answerFaults("SubjectExport", export)).isEmpty();
        assertThat(export.get("total").asInt()).isEqualTo(2);
        assertThat(export.get("items").valueStream().map(one -> one.get("id").asString()))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(export.at("/items/0/name").asString()).isEqualTo("Kim Ek");
        assertThat(export("1863", "kim.ek@example.org", "?limit=1&page=2")
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(export("1863", "nobody@example.org", "").get("total").asInt())
                .isZero();

        for (String body : List.of("{}", "{\"email\":\"no address\"}", "{\"email\":{\"$gt\":\"\"}}", "[]")) {
            assertThat(staff.send("POST", "municipalities/1863/subject-exports", body, Map.of())
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatIsHandedOutHasItsAuthorMasked() {
        Sent sent = suite.sent("1880", OPINION);
        staff.write("POST", sent.path() + "/decision", 1, REJECTION);
        Answer answer = staff.get(sent.path() + "/disclosure");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Contract.answerFaults("FeedbackDisclosure", answer.json())).isEmpty();
        assertThat(answer.json().get("comment").asString()).startsWith("Ring 070");
        assertThat(answer.json().get("hints").toString())
                .isEqualTo(
                        "[{\"kind\":\"PHONE\",\"at\":5,\"length\":13},{\"kind\":\"PERSONAL_NUMBER\",\"at\":27,\"length\":11}]");
        assertThat(answer.json().at("/decisions/0/role").asString()).isEqualTo("MODERATOR");
        assertThat(answer.json().get("named").asBoolean()).isTrue();
        assertThat(answer.json().get("appealHints").isEmpty()).isTrue();
        assertThat(answer.response().body()).doesNotContain("Kim", "example.org");

        staff.write("DELETE", sent.path(), 2, null);
        assertThat(staff.get(sent.path() + "/disclosure").status()).isEqualTo(410);
    }

    @Test
    void anAppealIsLookedThroughToo() {
        Sent sent = suite.sent("1883", OPINION);
        staff.write("POST", sent.path() + "/decision", 1, REJECTION);
        suite.resident().send("POST", sent.own() + "/appeal", "{\"text\":\"Ring 070-123 45 67.\"}", Map.of());
        String hints = "[{\"kind\":\"PHONE\",\"at\":5,\"length\":13}]";
        JsonNode disclosure = staff.get(sent.path() + "/disclosure").json();
        JsonNode whole = staff.get(sent.path()).json();
        JsonNode queue = staff.get("municipalities/1883/moderation-queue").json();
        assertThat(disclosure.get("appealHints").toString()).isEqualTo(hints);
        assertThat(whole.get("appealHints").toString()).isEqualTo(hints);
        assertThat(queue.at("/items/0/appealHints").toString()).isEqualTo(hints);
        assertThat(Contract.answerFaults("FeedbackDisclosure", disclosure)).isEmpty();
        assertThat(Contract.answerFaults("WholeFeedback", whole)).isEmpty();
        assertThat(Contract.answerFaults("QueuedFeedback", queue.at("/items/0")))
                .isEmpty();
    }

    @Test
    void onlyTheirRoleGivesTheRecordsAndOnlyInTheirMunicipality() {
        Sent sent = suite.sent("1881", OPINION);
        Http moderator = staff.as(token("1881", "MODERATOR", "EDITOR"));
        Http admin = staff.as(token("1881", "ADMIN"));
        Http elsewhere = staff.as(token("1882", "ADMIN", "MODERATOR"));
        String email = "{\"email\":\"kim.ek@example.org\"}";
        for (Http http : List.of(moderator, elsewhere)) {
            assertThat(http.get("municipalities/1881/destruction-records").status())
                    .isEqualTo(403);
            assertThat(http.send("POST", "municipalities/1881/subject-exports", email, Map.of())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(admin.get(sent.path() + "/disclosure").status()).isEqualTo(403);
        assertThat(elsewhere.get(sent.path() + "/disclosure").status()).isEqualTo(403);
        assertThat(suite.resident().get(sent.path() + "/disclosure").status()).isEqualTo(401);
        assertThat(suite.resident()
                        .get("municipalities/1881/destruction-records")
                        .status())
                .isEqualTo(401);
        assertThat(moderator.get(sent.path() + "/disclosure").status()).isEqualTo(200);
        assertThat(admin.get("municipalities/1881/destruction-records").status())
                .isEqualTo(200);
    }

    @Test
    void twoInstancesDestroyOnceWhatHasComeToItsEnd() {
        try (FeedbackSuite own = new FeedbackSuite()) {
            String[] settings = {
                "--samverka.feedback.retention.withdrawn=1ms",
                "--samverka.feedback.retention.first=0s",
                "--samverka.feedback.retention.every=100ms"
            };
            Http one = own.service(settings);
            own.service(settings);
            for (int i = 0; i < 5; i++) {
                Sent sent = Sent.of(one.as("").send("POST", FeedbackSuite.goal("1883"), OPINION, Map.of()));
                one.as("").send("DELETE", sent.own(), null, Map.of());
                var records = own.arrived(sent.key(), 3);
                assertThat(records)
                        .extracting(record -> Topic.header(record, "ce_type"))
                        .containsExactly(
                                "se.samverka.feedback.received.v1",
                                "se.samverka.feedback.withdrawn.v1",
                                "se.samverka.feedback.erased.v1");
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> one.get("municipalities/1883/destruction-records")
                                    .json()
                                    .get("total")
                                    .asInt()
                            == 5);
        }
    }

    private JsonNode records(String municipality) {
        Answer answer = staff.get("municipalities/" + municipality + "/destruction-records");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Contract.answerFaults("DestructionRecords", answer.json())).isEmpty();
        return answer.json();
    }

    private JsonNode export(String municipality, String email, String query) {
        Answer answer = staff.send(
                "POST",
                "municipalities/" + municipality + "/subject-exports" + query,
                "{\"email\":\"" + email + "\"}",
                Map.of());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private String token(String municipality, String... roles) {
        return suite.tokens()
                .token("somebody")
                .roles(roles)
                .municipalities(municipality)
                .sign();
    }
}
