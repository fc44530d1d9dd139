package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and systems come to Samverka for, from their first click to the last, over HTTP and Kafka. */
@ExtendWith(RunningSuite.Extension.class)
class JourneysIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MUNICIPALITY = "/api/v1/municipalities/0180";
    private static final String PROJECT = """
            {"name":"Cykelköket","kind":"PARTNERSHIP_IOP","role":"FUNDER","status":"ONGOING","targets":["11.2"],"goals":[17],
            "summary":{"sv":"Laga cyklar tillsammans."},"dimension":"ENVIRONMENTAL","hours":12,
            "amount":{"value":"1500.50","currency":"SEK","qualifier":"APPROXIMATE"}}""";

    private final RunningSuite suite;
    private final Installation at;
    private final Client client;
    private String token;

    JourneysIT(RunningSuite suite) {
        this.suite = suite;
        this.at = suite.at;
        this.client = suite.client;
    }

    @BeforeEach
    void logIn() throws Exception {
        token = client.token();
    }

    /** One click, thanks, a text, a moderator who edits and replies, and the author who sees it all without an account. */
    @Test
    void aResidentIsThankedReadAndAnswered() throws Exception {
        HttpResponse<String> voted = client.form("/kommuner/0180/mal/11/synpunkter", "useful=true");
        assertThat(voted.statusCode()).isEqualTo(303);
        String mine = voted.headers().firstValue("Location").orElseThrow();
        assertThat(client.get(mine).body()).contains("<h1>Tack!</h1>", "Ditt svar är räknat.", "Skicka");
        assertThat(client.json(Client.goal("0180", 11))
                        .at("/feedback/useful/yes")
                        .asInt())
                .isEqualTo(1);

        assertThat(client.form(
                                mine,
                                "do=comment&comment=Mer+cykelv%C3%A4g%2C+ring+Ann&name=Ann&email=ann%40example.org")
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.get(mine).body()).contains("väntar på att en människa", "Mer cykelväg, ring Ann");
        assertThat(client.get("/kommuner/0180/mal/11").body()).doesNotContain("cykelväg");

        JsonNode waiting =
                client.json(MUNICIPALITY + "/moderation-queue", token).at("/items/0");
        assertThat(waiting.get("text").asString()).isEqualTo("Mer cykelväg, ring Ann");
        String feedback = MUNICIPALITY + "/feedback/" + waiting.get("id").asString();
        long version = waiting.get("version").asLong();
        assertThat(client.write("POST", feedback + "/decision", token, version, """
                        {"decision":"PUBLISH","publishedText":"Mer cykelväg"}""")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.write("PUT", feedback + "/reply", token, version + 1, "{\"text\":\"Vi bygger i vår.\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(client.get("/kommuner/0180/mal/11").body())
                .contains("Mer cykelväg", "redigerad före publicering", "Vi bygger i vår.")
                .doesNotContain("Ann");
        assertThat(client.get(mine).body())
                .contains(
                        "Din text är publicerad.", "Mer cykelväg, ring Ann", "Vi bygger i vår.", "Hjälpte svaret dig?");
        client.form(mine, "do=helped");
        assertThat(client.get(mine).body()).contains("Du har sagt att svaret hjälpte.");
        client.form(mine, "do=withdraw");
        assertThat(client.get(mine).body()).contains("Ärendet är återkallat");
        assertThat(client.get("/kommuner/0180/mal/11").body()).doesNotContain("cykelväg");
    }

    /** From the register to a closed project: the gate opens only for an evaluation and an accepted transfer. */
    @Test
    void anEditorTakesAProjectThroughTheClosingGate() throws Exception {
        HttpResponse<String> registered = client.post(MUNICIPALITY + "/projects", token, "journey", PROJECT);
        assertThat(registered.statusCode()).isEqualTo(201);
        String project = registered.headers().firstValue("Location").orElseThrow();
        assertThat(client.json(project).get("status").asString()).isEqualTo("ONGOING");
        assertThat(client.json(Client.goal("0180", 11))
                        .at("/projects/items/0/name")
                        .asString())
                .isEqualTo("Cykelköket");

        write("POST", project + "/transitions", 1, "{\"to\":\"ENDED\"}");
        HttpResponse<String> tooEarly = client.write("POST", project + "/transitions", token, 2, "{\"to\":\"CLOSED\"}");
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("valuation");
        write("PUT", project + "/evaluation", 2, """
                {"expectedEffect":"Fler cyklar","observedEffect":"Hundra lagade","evidence":"Loggbok","repeat":"Kvällarna",
                "avoid":"Lokalen"}""");
        JsonNode offered = write("POST", project + "/transfers", 3, """
                {"receivingUnit":"Fritid","form":"MEETING","content":"Så gör man"}""");
        write("POST", project + "/transfers/" + offered.get("id").asString() + "/receipt", 4, """
                {"acceptedBy":"Enhetschef, fritid","takenUp":"Kvällarna"}""");
        write("POST", project + "/transitions", 5, "{\"to\":\"CLOSED\"}");

        JsonNode page = client.json(project);
        assertThat(page.get("status").asString()).isEqualTo("CLOSED");
        assertThat(page.get("version").asLong()).isEqualTo(6);
        assertThat(page.at("/transfers/0/receipt/takenUp").asString()).isEqualTo("Kvällarna");
        assertThat(client.get(project.replace("/api/v1/municipalities", "/kommuner")
                                .replace("projects", "projekt"))
                        .body())
                .contains("Stängt", "Hundra lagade", "Enhetschef, fritid");
    }

    /** The same in a browser without script: a form a step, what is wrong said at its field, a colleague who was faster. */
    @Test
    void anEditorDoesItAllInABrowser() throws Exception {
        String work = "/kommuner/0180/arbete";
        try (Editor editor = new Editor(at);
                Editor colleague = new Editor(at)) {
            String name = "Odlingslotterna";
            HttpResponse<String> form = editor.open(work + "/nytt-projekt");
            HttpResponse<String> refused =
                    editor.fill(form, "/name", name, "/kind", "OTHER", "/funders", "EU\na@example.org");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Kommunens roll</a>: Måste anges.", "Finansiärer</a>: Rad 2:", name);
            HttpResponse<String> page = editor.fill(
                    refused, "/name", name, "/kind", "OTHER", "/role", "OWNER", "/status", "ONGOING", "/hours",
                    "1 200,5");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>" + name + "</h1>", "Avsluta projektet");
            String project = page.uri().getPath();

            HttpResponse<String> theirs = colleague.open(project + "/andra");
            editor.fill(project + "/andra", "/name", name, "/kind", "OTHER", "/role", "OWNER", "/unit", "Fritid");
            HttpResponse<String> late =
                    colleague.fill(theirs, "/name", "Kolonin", "/kind", "OTHER", "/role", "OWNER", "/hours", "3");
            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(late.body()).contains("Så är det nu", "<td class=\"plain\">Fritid</td>", "value=\"Kolonin\"");
            colleague.fill(late, "/name", name, "/kind", "OTHER", "/role", "OWNER", "/unit", "Fritid");

            editor.fill(project + "/avsluta");
            HttpResponse<String> early = editor.fill(project + "/stang");
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(early.body()).contains("eller med ett undantag.", "Missing: an evaluation");
            editor.fill(
                    project + "/utvardera",
                    "/expectedEffect",
                    "Fler odlar",
                    "/observedEffect",
                    "Femtio lotter",
                    "/evidence",
                    "Kölistan",
                    "/repeat",
                    "Lotteriet",
                    "/avoid",
                    "Vattnet",
                    "/endRating",
                    "4");
            HttpResponse<String> offered = editor.fill(
                    project + "/for-vidare", "/receivingUnit", "Park", "/form", "GUIDE", "/content", "Så gör man");
            String receive = offered.body().replaceFirst("(?s).*href=\"([^\"]+/ta-emot/[^\"]+)\".*", "$1");
            editor.fill(receive, "/acceptedBy", "Enhetschef, park", "/takenUp", "Lotteriet");
            HttpResponse<String> closed = editor.fill(project + "/stang");
            assertThat(closed.body()).contains("Stängt").doesNotContain("Stäng med undantag");
            assertThat(client.get(project.replace("/arbete", "")).body())
                    .contains("Stängt", "Femtio lotter", "Enhetschef, park");
        }
    }

    /** One comment's whole story, from the form to its erasure, on the pages that people use. */
    @Test
    void aCommentIsModeratedUsedAndErasedOnThePages() throws Exception {
        new ModeratorJourney(at, client).run();
    }

    /** A moderator rejects with a reason; the author asks for a second look, once, and is heard. */
    @Test
    void aRejectionCanBeAppealedOnce() throws Exception {
        HttpResponse<String> sent = client.open(
                "POST", MUNICIPALITY + "/goals/5/feedback", "{\"comment\":\"Det här är fel\",\"kind\":\"ERROR\"}");
        JsonNode mine = JSON.readTree(sent.body());
        String own = "/api/v1/feedback-cases/" + mine.get("token").asString();
        String feedback = MUNICIPALITY + "/feedback/" + mine.get("id").asString();
        write("POST", feedback + "/decision", 1, "{\"decision\":\"REJECT\",\"reason\":\"OFF_TOPIC\"}");
        assertThat(client.json(own).get("reason").asString()).isEqualTo("OFF_TOPIC");

        assertThat(client.open("POST", own + "/appeal", "{\"text\":\"Läs igen\"}")
                        .statusCode())
                .isEqualTo(200);
        write("POST", feedback + "/decision", 3, "{\"decision\":\"PUBLISH\"}");
        assertThat(client.json(Client.goal("0180", 5))
                        .at("/feedback/latest/0/text")
                        .asString())
                .isEqualTo("Det här är fel");
        assertThat(client.open("POST", own + "/appeal", "{\"text\":\"En gång till\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    /** Feedback on a project that was registered a moment ago: the receipt of its registration is all it takes. */
    @Test
    void feedbackOnANewProjectWaitsForItsEvent() throws Exception {
        HttpResponse<String> registered = client.post(MUNICIPALITY + "/projects", token, "new", PROJECT);
        String project = registered.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> sent = client.open(
                "POST",
                project + "/feedback",
                "{\"useful\":false}",
                "Samverka-Written",
                registered.headers().firstValue("Samverka-Written").orElseThrow());
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(client.json(project).at("/useful/no").asInt()).isEqualTo(1);
    }

    /** A system that only reads the topics comes to what the gateway shows. */
    @Test
    void anotherSystemRebuildsTheRegisterFromTheTopics() throws Exception {
        for (int i = 0; i < 20; i++) {
            String path = client.post(MUNICIPALITY + "/projects", token, "other-" + i, PROJECT)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            write("POST", path + "/transitions", 1, "{\"to\":\"ENDED\"}");
            if (i % 2 == 0) {
                assertThat(client.write("DELETE", path, token, 2, "").statusCode())
                        .isEqualTo(204);
                assertThat(client.get(path).statusCode()).isEqualTo(410);
            }
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<String, ConsumerRecord<String, String>> newest = Records.newest(at, "samverka.projects.v1");
            List<ConsumerRecord<String, String>> there = newest.values().stream()
                    .filter(record -> record.key().startsWith("0180/"))
                    .filter(record -> !Records.header(record, "ce_type").contains("erased"))
                    .toList();
            assertThat(there.size())
                    .isEqualTo(client.json(MUNICIPALITY).at("/totals/projects").asInt());
            for (ConsumerRecord<String, String> record : there) {
                JsonNode page =
                        client.json("/api/v1/municipalities/" + record.key().replace("/", "/projects/"));
                for (Map.Entry<String, JsonNode> property :
                        JSON.readTree(record.value()).properties()) {
                    assertThat(page.get(property.getKey()))
                            .as(property.getKey())
                            .isEqualTo(property.getValue());
                }
            }
        });
    }

    /** A thousand residents say who they are; nobody but the moderators of their municipality gets to know. */
    @Test
    void nothingPersonalIsOnAnyTopicLogMetricOrPage() throws Exception {
        String mark = "Zx9Qv7";
        for (int i = 0; i < 1_000; i++) {
            String body = """
                    {"useful":true,"comment":"%1$sText%2$d","name":"%1$sName%2$d","email":"%1$s%2$d@example.org"}""".formatted(mark, i);
            assertThat(client.open("POST", "/api/v1/municipalities/0115/goals/" + (1 + i % 17) + "/feedback", body)
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(client.json("/api/v1/municipalities/0115/moderation-queue", token)
                        .get("total")
                        .asInt())
                .isEqualTo(1_000);
        for (String topic : List.of("samverka.goals.v1", "samverka.projects.v1", "samverka.feedback.v1")) {
            for (String name : List.of(topic, topic + ".dead")) {
                assertThat(Records.all(at, name))
                        .noneMatch(record -> record.toString().contains(mark));
            }
        }
        for (int goal = 1; goal <= 17; goal++) {
            assertThat(client.get(Client.goal("0115", goal)).body()).doesNotContain(mark);
            assertThat(client.get("/kommuner/0115/mal/" + goal).body()).doesNotContain(mark);
            assertThat(client.get("/kommuner/0115/mal/" + goal + "/synpunkter").body())
                    .doesNotContain(mark);
        }
        for (String port : LocalSettings.names().stream()
                .filter(name -> name.contains("MANAGEMENT"))
                .toList()) {
            String metrics = client.metrics(suite.settings().port(port));
            assertThat(metrics).contains("jvm_memory").doesNotContain(mark);
        }
        Path log = Path.of(System.getProperty("samverka.log"));
        assertThat(Files.readString(log, StandardCharsets.UTF_8)).isNotEmpty().doesNotContain(mark);
    }

    private JsonNode write(String method, String path, long version, String body) throws Exception {
        HttpResponse<String> answer = client.write(method, path, token, version, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isIn(200, 201);
        return JSON.readTree(answer.body());
    }
}
