package se.samverka.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.feedback.FeedbackSuite.Sent;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;
import tools.jackson.databind.JsonNode;

/** Cases from their first day to their last: HTTP in, document written, record out. */
@ExtendWith(SuiteExtension.class)
class JourneysIT {

    private static final String VOTE = "{\"useful\":true,\"language\":\"sv\"}";
    private static final String OPINION =
            "{\"useful\":false,\"comment\":\"Bussen går sällan, skriv till kim@example.org\","
                    + "\"kind\":\"QUESTION\",\"name\":\"Kim Ek\",\"email\":\"kim@example.org\"}";
    private static final String EDITED =
            "{\"decision\":\"PUBLISH\",\"publishedText\":\"Bussen går sällan.\",\"note\":\"Adressen är borttagen.\"}";
    private static final String AS_RECEIVED = "{\"decision\":\"PUBLISH\"}";
    private static final String REJECTION = "{\"decision\":\"REJECT\",\"reason\":\"OFF_TOPIC\"}";
    private static final String REPLY = "{\"text\":\"Tack, vi ser över tidtabellen.\"}";

    private final FeedbackSuite suite;
    private final Http staff;
    private final Http resident;

    JourneysIT(FeedbackSuite suite) {
        this.suite = suite;
        this.staff = suite.http();
        this.resident = suite.resident();
    }

    @Test
    void sentThenQueuedThenPublishedEditedThenRepliedThenRatedThenUsed() {
        Answer answer = resident.send("POST", FeedbackSuite.goal("1715"), OPINION, Map.of());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(Contract.answerFaults("FeedbackSent", answer.json())).isEmpty();
        Sent sent = Sent.of(answer);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/" + sent.own());
        assertThat(answer.header("Samverka-Written")).isEqualTo("samverka.feedback.v1;" + sent.key() + ";1");
        assertThat(answer.json().get("status").asString()).isEqualTo("PENDING");

        Answer queue = staff.get("municipalities/1715/moderation-queue");
        assertThat(Contract.answerFaults("ModerationQueue", queue.json())).isEmpty();
        assertThat(queue.json().get("total").asInt()).isEqualTo(1);
        JsonNode item = queue.json().at("/items/0");
        assertThat(item.get("id").asString()).isEqualTo(sent.id());
        assertThat(item.get("text").asString()).startsWith("Bussen går sällan");
        assertThat(item.get("hints").toString()).isEqualTo("[{\"kind\":\"EMAIL\",\"at\":30,\"length\":15}]");

        whole(staff.write("POST", sent.path() + "/decision", 1, EDITED), 2);
        whole(staff.write("PUT", sent.path() + "/reply", 2, REPLY), 3);
        own(resident.send("POST", sent.own() + "/reply-rating", "{\"helped\":true}", Map.of()), 4);
        JsonNode used =
                whole(staff.write("POST", sent.path() + "/uses", 4, "{\"kind\":\"ASSESSMENT\",\"ref\":\"3\"}"), 5);
        assertThat(used.get("comment").asString()).as("the original").endsWith("kim@example.org");
        assertThat(used.get("email").asString()).isEqualTo("kim@example.org");
        assertThat(used.at("/decisions/0/note").asString()).isEqualTo("Adressen är borttagen.");
        assertThat(used.at("/decisions/0/role").asString()).isEqualTo("MODERATOR");
        assertThat(staff.get("municipalities/1715/moderation-queue")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();

        JsonNode own = own(resident.get(sent.own()), 5);
        assertThat(own.get("comment").asString()).endsWith("kim@example.org");
        assertThat(own.get("publishedText").asString()).isEqualTo("Bussen går sällan.");
        assertThat(own.get("edited").asBoolean()).isTrue();
        assertThat(own.at("/reply/text").asString()).isEqualTo("Tack, vi ser över tidtabellen.");
        assertThat(own.at("/uses/0/ref").asString()).isEqualTo("3");

        List<ConsumerRecord<String, String>> records = suite.arrived(sent.key(), 5);
        Records.tell(records, "received", "published", "replied", "reply-rated", "used");
        JsonNode last = Topic.value(records.getLast());
        assertThat(last.get("publishedText").asString()).isEqualTo("Bussen går sällan.");
        assertThat(last.at("/reply/text").asString()).isEqualTo("Tack, vi ser över tidtabellen.");
        assertThat(last.get("replyHelped").asBoolean()).isTrue();
    }

    @Test
    void thankedFirstThenInvitedToCommentThenRejectedThenAppealedThenPublished() {
        Sent sent = suite.sent("1730", VOTE);
        assertThat(own(resident.get(sent.own()), 1).get("status").asString()).isEqualTo("COUNTED");
        own(resident.send("PUT", sent.own(), "{\"comment\":\"För få tåg.\",\"name\":\"Kim\"}", Map.of()), 2);
        whole(staff.write("POST", sent.path() + "/decision", 2, REJECTION), 3);
        JsonNode rejected = own(resident.get(sent.own()), 3);
        assertThat(rejected.get("reason").asString()).isEqualTo("OFF_TOPIC");
        assertThat(rejected.get("appealable").asBoolean()).isTrue();

        JsonNode appealed = own(resident.send("POST", sent.own() + "/appeal", "{\"text\":\"Läs igen.\"}", Map.of()), 4);
        assertThat(appealed.get("appealed").asBoolean()).isTrue();
        assertThat(appealed.get("appealable").asBoolean()).isFalse();
        JsonNode item = staff.get("municipalities/1730/moderation-queue").json().at("/items/0");
        assertThat(item.get("status").asString()).isEqualTo("APPEALED");
        assertThat(item.get("appeal").asString()).isEqualTo("Läs igen.");
        JsonNode published = whole(staff.write("POST", sent.path() + "/decision", 4, AS_RECEIVED), 5);
        assertThat(published.get("publishedText").asString()).isEqualTo("För få tåg.");
        assertThat(published.get("edited").asBoolean()).isFalse();
        assertThat(published.get("decisions").size()).isEqualTo(2);

        assertThat(staff.write("POST", sent.path() + "/decision", 5, REJECTION).status())
                .isEqualTo(409);
        Records.tell(suite.arrived(sent.key(), 5), "received", "changed", "rejected", "appealed", "published");
    }

    @Test
    void aRejectionAfterAnAppealStands() {
        Sent sent = suite.sent("1737", OPINION);
        whole(staff.write("POST", sent.path() + "/decision", 1, REJECTION), 2);
        own(resident.send("POST", sent.own() + "/appeal", "{\"text\":\"Läs igen.\"}", Map.of()), 3);
        whole(staff.write("POST", sent.path() + "/decision", 3, REJECTION), 4);
        assertThat(resident.send("POST", sent.own() + "/appeal", "{\"text\":\"En gång till.\"}", Map.of())
                        .status())
                .isEqualTo(409);
        JsonNode own = own(resident.get(sent.own()), 4);
        assertThat(own.at("/appeal/text").asString()).isEqualTo("Läs igen.");
        assertThat(own.get("decisions"))
                .extracting(made -> made.get("decision").asString() + " "
                        + made.get("reason").asString())
                .containsExactly("REJECT OFF_TOPIC", "REJECT OFF_TOPIC");
        assertThat(own.toString()).as("for the record only").doesNotContain("note");
        Records.tell(suite.arrived(sent.key(), 4), "received", "rejected", "appealed", "rejected");
    }

    @Test
    void whatIsWithdrawnIsPublicNoLongerAndItsAuthorForgotten() {
        Sent sent = suite.sent("1760", OPINION);
        whole(staff.write("POST", sent.path() + "/decision", 1, AS_RECEIVED), 2);
        whole(staff.write("PUT", sent.path() + "/reply", 2, REPLY), 3);
        Answer gone = resident.send("DELETE", sent.own(), null, Map.of());
        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.header("Samverka-Written")).isEqualTo("samverka.feedback.v1;" + sent.key() + ";4");
        assertThat(resident.send("DELETE", sent.own(), null, Map.of()).status()).isEqualTo(409);

        JsonNode own = own(resident.get(sent.own()), 4);
        assertThat(own.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(own.get("name").isNull()).isTrue();
        JsonNode whole = whole(staff.get(sent.path()), 4);
        assertThat(whole.get("email").isNull()).isTrue();
        assertThat(whole.get("comment").asString()).as("the record").startsWith("Bussen");

        List<ConsumerRecord<String, String>> records = suite.arrived(sent.key(), 4);
        Records.tell(records, "received", "published", "replied", "withdrawn");
        JsonNode last = Topic.value(records.getLast());
        assertThat(last.get("reply").isNull()).isTrue();
        assertThat(last.get("useful").isNull()).isTrue();
    }

    @Test
    void whatIsErasedIsGoneForEverybodyAndStaysSo() {
        Sent sent = Sent.of(
                resident.send("POST", FeedbackSuite.goal("1761"), OPINION, Map.of("Idempotency-Key", "erased")));
        Answer erased = staff.write("DELETE", sent.path(), 1, null);
        assertThat(erased.status()).isEqualTo(204);
        assertThat(erased.header("Samverka-Written")).isEqualTo("samverka.feedback.v1;" + sent.key() + ";2");
        for (Answer answer : List.of(
                resident.get(sent.own()),
                resident.send("PUT", sent.own(), "{\"comment\":\"Hej\"}", Map.of()),
                resident.send("DELETE", sent.own(), null, Map.of()),
                staff.get(sent.path()),
                staff.write("DELETE", sent.path(), 2, null),
                staff.write("POST", sent.path() + "/decision", 2, REJECTION),
                resident.send("POST", FeedbackSuite.goal("1761"), OPINION, Map.of("Idempotency-Key", "erased")))) {
            assertThat(answer.status()).isEqualTo(410);
        }
        assertThat(staff.get("municipalities/1761/moderation-queue")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        List<ConsumerRecord<String, String>> records = suite.arrived(sent.key(), 2);
        Records.tell(records, "received", "erased");
        assertThat(records.getLast().value()).isEqualTo("{\"key\":\"" + sent.key() + "\",\"version\":2}");
    }

    private static JsonNode own(Answer answer, long version) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return shows("OwnFeedback", answer, version);
    }

    private static JsonNode whole(Answer answer, long version) {
        return shows("WholeFeedback", answer, version);
    }

    private static JsonNode shows(String schema, Answer answer, long version) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.json().get("version").asLong()).isEqualTo(version);
        assertThat(Contract.answerFaults(schema, answer.json())).isEmpty();
        String written = answer.header("Samverka-Written");
        assertThat(written.isEmpty() || written.endsWith(answer.json().get("id").asString() + ";" + version))
                .isTrue();
        return answer.json();
    }
}
