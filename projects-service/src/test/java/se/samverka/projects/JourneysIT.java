package se.samverka.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.projects.ProjectsSuite.BEGUN;
import static se.samverka.projects.ProjectsSuite.ENDED;
import static se.samverka.projects.ProjectsSuite.EVALUATION;
import static se.samverka.projects.ProjectsSuite.FULL;
import static se.samverka.projects.ProjectsSuite.LOOK;
import static se.samverka.projects.ProjectsSuite.PLAIN;
import static se.samverka.projects.ProjectsSuite.RECEIPT;
import static se.samverka.projects.ProjectsSuite.TRANSFER;
import static se.samverka.projects.ProjectsSuite.key;
import static se.samverka.projects.ProjectsSuite.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;

/** Whole lives of projects, HTTP in and records out: on a real broker and the embedded database. */
@ExtendWith(SuiteExtension.class)
class JourneysIT {

    private final ProjectsSuite suite;
    private final Http http;

    JourneysIT(ProjectsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @Test
    void aProjectGoesItsWholeWayAndEveryStepReachesTheTopic() {
        Answer registered = http.send("POST", "municipalities/1781/projects", PLAIN, Map.of());
        assertThat(registered.status()).isEqualTo(201);
        String id = registered.json().get("id").asString();
        String path = "municipalities/1781/projects/" + id;
        assertThat(registered.header("Location")).endsWith("/api/v1/" + path);
        assertShows(registered, path, 1, "PLANNED");

        assertShows(changed("PUT", path, 1, FULL), path, 2, "PLANNED");
        assertShows(changed("POST", path + "/transitions", 2, "{\"to\":\"ONGOING\"}"), path, 3, "ONGOING");
        Answer ended = changed("POST", path + "/transitions", 3, ENDED);
        assertShows(ended, path, 4, "AWAITING_EVALUATION");
        assertThat(ended.json().get("endedOn").asString()).isEqualTo("2020-12-31");
        assertThat(ended.json().get("evaluationDue").asString()).isEqualTo("2021-03-31");
        assertThat(ended.json().get("evaluationOverdue").asBoolean()).isTrue();
        Answer evaluated = changed("PUT", path + "/evaluation", 4, EVALUATION);
        assertShows(evaluated, path, 5, "EVALUATED");
        assertThat(evaluated.json().get("evaluationDue").isNull()).isTrue();
        assertThat(http.write("POST", path + "/transitions", 5, "{\"to\":\"CLOSED\"}")
                        .json()
                        .get("detail")
                        .asString())
                .endsWith("Missing: an accepted knowledge transfer.");
        String transfer = offered(path, 5);
        assertShows(changed("POST", path + "/transfers/" + transfer + "/receipt", 6, RECEIPT), path, 7, "EVALUATED");
        assertShows(changed("POST", path + "/transitions", 7, "{\"to\":\"CLOSED\"}"), path, 8, "CLOSED");
        assertThat(http.get(path + "/transfers/" + transfer)
                        .json()
                        .at("/receipt/acceptedBy")
                        .asString())
                .isEqualTo("Rektor");

        assertTold(
                key(path),
                "registered",
                "changed",
                "started",
                "ended",
                "evaluated",
                "transfer-offered",
                "transfer-accepted",
                "closed");
    }

    @Test
    void whatWasPassedOnIsFollowedUp() {
        String path = registered(http, "1781", BEGUN);
        String transfer = path + "/transfers/" + offered(path, 1);
        String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
        String look = LOOK.replace("2026-01-01", today);
        assertThat(http.write("POST", transfer + "/follow-ups", 2, look).status())
                .as("not accepted")
                .isEqualTo(409);
        changed("POST", transfer + "/receipt", 2, RECEIPT);
        assertThat(http.write("POST", transfer + "/follow-ups", 3, look.replace(today, "2199-01-01"))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/checkedOn");
        Map<String, String> headers = Map.of("If-Match", "\"3\"", "Idempotency-Key", "look");
        Answer followedUp = http.send("POST", transfer + "/follow-ups", look, headers);
        assertThat(followedUp.status()).isEqualTo(200);
        assertShows(followedUp, path, 4, "ONGOING");
        assertThat(followedUp.json().at("/transfers/0/followUps/0/outcome").asString())
                .isEqualTo("ADOPTED");
        assertThat(http.send("POST", transfer + "/follow-ups", look, headers).json())
                .as("sent again")
                .isEqualTo(followedUp.json());
        Answer one = http.get(transfer);
        assertThat(Contract.answerFaults("OneTransfer", one.json())).isEmpty();
        assertThat(one.json().get("followUpDue")).isEqualTo(followedUp.json().at("/transfers/0/followUpDue"));
        assertTold(key(path), "registered", "transfer-offered", "transfer-accepted", "followed-up");
    }

    private String offered(String path, long version) {
        Answer offered = http.write("POST", path + "/transfers", version, TRANSFER);
        assertThat(offered.status()).isEqualTo(201);
        assertThat(Contract.answerFaults("Offered", offered.json())).isEmpty();
        assertThat(offered.version()).isEqualTo(version + 1);
        assertThat(offered.json().get("version").asLong()).isEqualTo(version + 1);
        assertThat(offered.json().at("/project/version").asLong()).isEqualTo(version + 1);
        String id = offered.json().get("id").asString();
        assertThat(offered.json().at("/project/transfers/0/id").asString()).isEqualTo(id);
        assertThat(offered.header("Location")).endsWith("/api/v1/" + path + "/transfers/" + id);
        Answer located = http.get(path + "/transfers/" + id);
        assertThat(located.version()).isEqualTo(version + 1);
        assertThat(Contract.answerFaults("OneTransfer", located.json())).isEmpty();
        assertThat(located.json().get("receipt").isNull()).isTrue();
        return id;
    }

    private Answer changed(String method, String path, long version, String body) {
        Answer answer = http.write(method, path, version, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }

    private static void assertShows(Answer answer, String path, long version, String status) {
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.header("Samverka-Written")).isEqualTo("samverka.projects.v1;" + key(path) + ";" + version);
        assertThat(Contract.answerFaults("Project", answer.json())).isEmpty();
        assertThat(answer.json().get("version").asLong()).isEqualTo(version);
        assertThat(answer.json().get("status").asString()).isEqualTo(status);
    }

    private void assertTold(String key, String... names) {
        List<ConsumerRecord<String, String>> records = suite.arrived(key, names.length);
        assertThat(records)
                .extracting(record -> Topic.header(record, "ce_type"))
                .containsExactlyElementsOf(Stream.of(names)
                        .map(name -> "se.samverka.project." + name + ".v1")
                        .toList());
        IntStream.range(0, names.length).forEach(i -> assertCloudEvent(records.get(i), i + 1));
    }

    private static void assertCloudEvent(ConsumerRecord<String, String> record, int version) {
        String type = Topic.header(record, "ce_type");
        assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(record, "ce_id")).isNotBlank();
        assertThat(Topic.header(record, "ce_source")).isEqualTo("/samverka/projects");
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
    void aWaiverClosesWhatCannotBeEvaluated() {
        String path = registered(http, "0115", BEGUN);
        changed("POST", path + "/transitions", 1, ENDED);
        Answer closed = changed(
                "POST",
                path + "/transitions",
                2,
                "{\"to\":\"CLOSED\",\"waiver\":{\"reason\":\"Enheten finns inte\",\"signedBy\":\"Kommundirektör\"}}");
        assertShows(closed, path, 3, "CLOSED");
        assertThat(closed.json().at("/waiver/signedBy").asString()).isEqualTo("Kommundirektör");
        assertThat(http.write("PUT", path + "/evaluation", 3, EVALUATION).status())
                .isEqualTo(409);
        assertTold(key(path), "registered", "ended", "closed");
    }

    @Test
    void outsideTheGateTheEndIsTheClosing() {
        String path = registered(http, "0115", BEGUN.replace("EU_PROJECT", "NETWORK"));
        assertShows(changed("POST", path + "/transitions", 1, ENDED), path, 2, "CLOSED");
        String other =
                registered(http, "0115", BEGUN.replace("ONGOING", "ENDED").replace("OWNER", "MEMBER"));
        assertThat(http.get(other).json().get("status").asString()).isEqualTo("CLOSED");
        assertTold(key(path), "registered", "closed");
        assertTold(key(other), "registered");
    }

    @Test
    void whatComesToNothingIsCancelled() {
        String path = registered(http, "0115", PLAIN);
        assertShows(changed("POST", path + "/transitions", 1, "{\"to\":\"CANCELLED\"}"), path, 2, "CANCELLED");
        assertTold(key(path), "registered", "cancelled");
    }
}
