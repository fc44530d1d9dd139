package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Samverka exists for: an effort ends, is evaluated, its knowledge is passed on and taken up, it is closed, and a
 * project of another municipality draws on what was learned.
 */
@ExtendWith(RunningSuite.Extension.class)
class KnowledgeJourneyIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HERE = "/api/v1/municipalities/2480";
    private static final String THERE = "/api/v1/municipalities/1280";

    private final RunningSuite suite;
    private final Client client;
    private String token;

    KnowledgeJourneyIT(RunningSuite suite) {
        this.suite = suite;
        this.client = suite.client;
    }

    @BeforeEach
    void logIn() throws Exception {
        token = client.token();
    }

    @Test
    void whatWasLearnedInOneMunicipalityIsUsedInAnother() throws Exception {
        String project = made(HERE + "/projects", """
                {"name":"Vinterodling","kind":"LEADER","role":"OWNER","status":"ONGOING","goals":[2],"level":"LOCAL"}""");
        write("POST", project + "/transitions", 1, "{\"to\":\"ENDED\"}");
        assertThat(client.json(HERE).at("/totals/awaitingEvaluation").asInt()).isEqualTo(1);
        assertThat(refusal(project, 2)).endsWith("Missing: an evaluation and an accepted knowledge transfer.");

        write("PUT", project + "/evaluation", 2, """
                {"expectedEffect":"Skörd i januari","observedEffect":"Skörd i mars","evidence":"Odlingsdagboken",
                "repeat":"Kallbänken","avoid":"Växthuset","unexpected":"Grannarna kom"}""");
        assertThat(refusal(project, 3)).endsWith("Missing: an accepted knowledge transfer.");
        JsonNode offered = write("POST", project + "/transfers", 3, """
                {"receivingUnit":"Park och natur","form":"TRAINING","content":"En dag vid kallbänken"}""");
        write("POST", project + "/transfers/" + offered.get("id").asString() + "/receipt", 4, """
                {"acceptedBy":"Enhetschef, park och natur","takenUp":"Kallbänken på fyra platser"}""");
        String lesson = made(project + "/lessons", """
                {"title":"Kallbänk före växthus","text":"Den står emot snö och kostar en tiondel.","goals":[2],"targets":["2.4"]}""");
        write("POST", project + "/transitions", 5, "{\"to\":\"CLOSED\"}");

        String found = client.json("/api/v1/lessons?q=kallb%C3%A4nk&goal=2")
                .at("/items/0/id")
                .asString();
        assertThat(lesson).endsWith("/lessons/" + found);
        String another = made(THERE + "/projects", """
                {"name":"Skolodlingen","kind":"OTHER","role":"OWNER","goals":[2]}""");
        write(
                "POST",
                another + "/consulted-lessons",
                1,
                "{\"lessons\":[\"2480/%s\"],\"note\":\"Vi bygger två.\"}".formatted(found));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(client.json(lesson).get("uses").asInt()).isEqualTo(1));
        seenInTheGateway(project, another, lesson);
        seenOnTheTopics(project, another, lesson);
    }

    private void seenInTheGateway(String project, String another, String lesson) throws Exception {
        JsonNode closed = client.json(project);
        assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/evaluation/observedEffect").asString()).isEqualTo("Skörd i mars");
        assertThat(closed.at("/lessons/0/title").asString()).isEqualTo("Kallbänk före växthus");
        assertThat(client.json(HERE).at("/totals/awaitingEvaluation").asInt()).isZero();
        assertThat(client.get(site(project)).body())
                .contains("Stängt", "Skörd i mars", "Enhetschef, park och natur", "Kallbänk före växthus");
        assertThat(client.get(site(another)).body()).contains("Kallbänk före växthus", "Vi bygger två.");
        assertThat(client.get(site(lesson)).body()).contains("Skolodlingen", "Vinterodling", "Malmö");
        assertThat(client.get("/en/lessons?q=kallb%C3%A4nk").body()).contains("Kallbänk före växthus", "Umeå");
    }

    /** In the order in which it happened: a topic keeps the order of each aggregate. */
    private void seenOnTheTopics(String project, String another, String lesson) {
        assertThat(types("samverka.projects.v1", project))
                .containsExactly(
                        "project.registered",
                        "project.ended",
                        "project.evaluated",
                        "project.transfer-offered",
                        "project.transfer-accepted",
                        "project.closed");
        assertThat(types("samverka.projects.v1", another))
                .containsExactly("project.registered", "project.lessons-consulted");
        assertThat(types("samverka.lessons.v1", lesson)).containsExactly("lesson.recorded", "lesson.used");
    }

    private List<String> types(String topic, String path) {
        String key = path.replaceFirst("/api/v1/municipalities/(\\d{4})/[a-z]+/", "$1/");
        return Records.all(suite.at, topic).stream()
                .filter(record -> record.key().equals(key))
                .map(KnowledgeJourneyIT::type)
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return Records.header(record, "ce_type").replaceFirst("se\\.samverka\\.(.+)\\.v1", "$1");
    }

    private static String site(String path) {
        return path.replace("/api/v1/municipalities", "/kommuner")
                .replace("projects", "projekt")
                .replace("lessons", "lardomar");
    }

    /** Why it cannot be closed yet. */
    private String refusal(String project, long version) throws Exception {
        HttpResponse<String> refused =
                client.write("POST", project + "/transitions", token, version, "{\"to\":\"CLOSED\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        return JSON.readTree(refused.body()).get("detail").asString();
    }

    private String made(String path, String body) throws Exception {
        HttpResponse<String> answer = client.post(path, token, "knowledge-" + body.hashCode(), body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode write(String method, String path, long version, String body) throws Exception {
        HttpResponse<String> answer = client.write(method, path, token, version, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }
}
