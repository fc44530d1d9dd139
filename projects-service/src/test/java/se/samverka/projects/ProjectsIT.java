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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.testing.Contract;
import se.samverka.testing.Http;
import se.samverka.testing.Http.Answer;
import se.samverka.testing.SuiteExtension;
import se.samverka.testing.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register over HTTP: what comes back, what is refused, what is erased. */
@ExtendWith(SuiteExtension.class)
class ProjectsIT {

    private final ProjectsSuite suite;
    private final Http http;

    ProjectsIT(ProjectsSuite suite) {
        this.suite = suite;
        this.http = suite.http();
    }

    @Test
    void everyFieldComesBackAsItWasSent() {
        JsonNode sent = JsonMapper.shared().readTree(FULL);
        JsonNode stored = http.get(registered(http, "0117", FULL)).json();
        assertThat(sent.propertyNames())
                .allSatisfy(name -> assertThat(stored.get(name)).as(name).isEqualTo(sent.get(name)));
    }

    @Test
    void whatIsNotStatedAnyLongerIsNull() {
        String path = registered(http, "0117", FULL);
        assertThat(http.write("PUT", path, 1, PLAIN).status()).isEqualTo(200);
        JsonNode stored = http.get(path).json();
        assertThat(stored)
                .as("what is read is what was sent")
                .isEqualTo(Topic.value(suite.arrived(key(path), 2).getLast()));
        assertThat(List.of("summary", "amount", "hours", "period", "unit", "level", "dimension", "iop"))
                .allSatisfy(
                        name -> assertThat(stored.get(name).isNull()).as(name).isTrue());
        assertThat(List.of("funders", "programmes", "partners", "countries", "targets", "goals"))
                .allSatisfy(name -> assertThat(stored.get(name)).as(name).isEmpty());
    }

    @Test
    void aMunicipalitysProjectsAreListedAsTheyWereRegistered() {
        String first = registered(http, "0120", PLAIN);
        String second = registered(http, "0120", PLAIN);
        String third = registered(http, "0120", PLAIN);
        assertThat(http.send("DELETE", second, null, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(204);
        Answer all = http.get("municipalities/0120/projects?limit=1&page=2");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().get("total").asInt()).isEqualTo(2);
        assertThat(all.json().get("page").asInt()).isEqualTo(2);
        assertThat(all.json().get("items").size()).isEqualTo(1);
        assertThat(third).endsWith(all.json().at("/items/0/id").asString());
        assertThat(http.get("municipalities/0120/projects").json().at("/items/0"))
                .isEqualTo(http.get(first).json());
        assertThat(http.get("municipalities/0120/projects?limit=101").status()).isEqualTo(400);
        assertThat(http.get("municipalities/9999/projects").status()).isEqualTo(404);
    }

    @Test
    void whatIsErasedIsGoneForGood() {
        String path = registered(http, "0123", BEGUN);
        String transfer = path + "/transfers/"
                + http.write("POST", path + "/transfers", 1, TRANSFER)
                        .json()
                        .get("id")
                        .asString();
        Http editor = http.as(
                suite.tokens().token("x").roles("EDITOR").municipalities("*").sign());
        Map<String, String> current = Map.of("If-Match", "\"2\"");
        assertThat(editor.send("DELETE", path, null, current).status()).isEqualTo(403);
        assertThat(http.send("DELETE", path, null, Map.of()).status()).isEqualTo(428);
        assertThat(http.send("DELETE", path, null, Map.of("If-Match", "\"1\"")).status())
                .isEqualTo(412);
        Answer erased = http.send("DELETE", path, null, current);
        assertThat(erased.status()).isEqualTo(204);
        assertThat(erased.response().body()).isEmpty();
        assertThat(erased.header("Samverka-Written")).isEqualTo("samverka.projects.v1;" + key(path) + ";3");

        for (Answer answer : List.of(
                http.get(path),
                http.get(transfer),
                http.write("PUT", path, 3, PLAIN),
                http.write("POST", path + "/transitions", 3, ENDED),
                http.write("PUT", path + "/evaluation", 3, EVALUATION),
                http.write("POST", path + "/transfers", 3, TRANSFER),
                http.write("POST", transfer + "/receipt", 3, RECEIPT),
                http.write("POST", transfer + "/follow-ups", 3, LOOK),
                http.send("DELETE", path, null, current))) {
            assertThat(answer.status()).isEqualTo(410);
        }
        ConsumerRecord<String, String> last = suite.arrived(key(path), 3).getLast();
        assertThat(Topic.header(last, "ce_type")).isEqualTo("se.samverka.project.erased.v1");
        assertThat(Topic.value(last))
                .isEqualTo(JsonMapper.shared().readTree("{\"key\":\"%s\",\"version\":3}".formatted(key(path))));
        assertThat(Contract.faults("se.samverka.project.erased.v1", Topic.value(last)))
                .isEmpty();
    }

    /** What only the owner decides cannot be sent along. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "id",
                "version",
                "municipality",
                "evaluation",
                "transfers",
                "waiver",
                "registeredAt",
                "endedOn",
                "evaluationDue",
                "evaluationOverdue",
                "evaluationDaysLeft",
                "consultedLessons"
            })
    void noMoreIsTakenFromAChangeThanItMaySay(String property) {
        String path = registered(http, "0125", PLAIN);
        for (String value : List.of("null", "\"CLOSED\"", "7", "{}")) {
            Answer answer = http.write("PUT", path, 1, PLAIN.replace("}", ",\"" + property + "\":" + value + "}"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/" + property);
            assertThat(answer.json().at("/errors/0/detail").asString()).startsWith("is not known here");
        }
        assertThat(http.get(path).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("guardedWrites")
    void checksComeInTheContractsOrder(String method, String step, String good) {
        String nowhere = "municipalities/9999/projects/none" + step;
        Http elsewhere = http.as(
                suite.tokens().token("x").roles("EDITOR").municipalities("0114").sign());
        Http reader = http.as(suite.tokens().token("x").municipalities("*").sign());
        assertThat(http.as("").send(method, nowhere, "{", Map.of()).status()).isEqualTo(401);
        assertThat(reader.send(method, nowhere, "{", Map.of()).status()).isEqualTo(403);
        assertThat(elsewhere.send(method, nowhere, "{", Map.of()).status()).isEqualTo(403);
        assertThat(http.send(method, nowhere, good, Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(http.send(method, nowhere, "{", Map.of()).status()).isEqualTo(400);
        assertThat(http.send(method, nowhere, "{}", Map.of()).status()).isEqualTo(400);
        assertThat(http.send(method, nowhere, good, Map.of()).status()).isEqualTo(404);
        assertThat(http.send(method, "municipalities/0126/projects/none" + step, good, Map.of())
                        .status())
                .isEqualTo(404);

        String path = registered(http, "0126", PLAIN);
        if (step.contains("none")) {
            assertThat(http.write(method, path + step, 7, good).status()).isEqualTo(404);
        } else {
            assertThat(http.send(method, path + step, good, Map.of()).status()).isEqualTo(428);
            assertThat(http.write(method, path + step, 7, good).status()).isEqualTo(412);
        }
    }

    static Stream<Arguments> guardedWrites() {
        return Stream.of(
                Arguments.of("PUT", "", PLAIN),
                Arguments.of("POST", "/transitions", ENDED),
                Arguments.of("PUT", "/evaluation", EVALUATION),
                Arguments.of("POST", "/transfers", TRANSFER),
                Arguments.of("POST", "/transfers/none/receipt", RECEIPT),
                Arguments.of("POST", "/transfers/none/follow-ups", LOOK));
    }

    @Test
    void whatTheRulesForbidIsAConflictThatSaysWhatWouldDo() {
        String path = registered(http, "0126", PLAIN);
        Answer conflict = http.write("POST", path + "/transitions", 1, ENDED);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(Contract.answerFaults("Problem", conflict.json())).isEmpty();
        assertThat(conflict.json().get("detail").asString())
                .isEqualTo("The project is PLANNED, and can become ONGOING or CANCELLED. Only one that is ONGOING or"
                        + " NOT_STATED can become ENDED.");
        assertThat(http.write("PUT", path + "/evaluation", 1, EVALUATION).status())
                .isEqualTo(409);
        assertThat(http.write("POST", path + "/transfers", 1, TRANSFER).status())
                .isEqualTo(409);
        assertThat(http.get(path + "/transfers/none").status()).isEqualTo(404);
        assertThat(http.get(path).version()).isEqualTo(1);
    }

    @Test
    void theTimeForAnEvaluationCanBeSet() {
        Http other = suite.service("--samverka.projects.evaluation-due-after=P10D");
        JsonNode project = other.get(registered(other, "0127", BEGUN.replace("ONGOING", "ENDED")))
                .json();
        assertThat(project.get("endedOn").isNull()).isTrue();
        Instant registeredAt = Instant.parse(project.get("registeredAt").asString());
        assertThat(project.get("evaluationDue").asString())
                .isEqualTo(registeredAt
                        .atZone(ZoneId.of("Europe/Stockholm"))
                        .toLocalDate()
                        .plusDays(10)
                        .toString());
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Answer answer = http.send(
                "POST",
                "municipalities/1781/projects",
                "{\"status\":\"CLOSED\",\"kind\":\"X\",\"amount\":{},\"goals\":[18],\"partners\":[{\"name\":\"a@b.se\"}]}",
                Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Contract.answerFaults("Problem", answer.json())).isEmpty();
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/status",
                        "/name",
                        "/kind",
                        "/role",
                        "/amount/value",
                        "/amount/currency",
                        "/amount/qualifier",
                        "/goals/0",
                        "/partners/0/name");
    }
}
