package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The journey of an editor and of a reader through the whole suite, over HTTP and Kafka; and its outage. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteIT {

    @TempDir
    static Path folder;

    private static LocalSettings settings;
    private static Suite suite;
    private static Client client;
    private static Demo demo;

    @BeforeAll
    static void start() {
        settings = LocalSettings.from(LocalFixtures.environment(folder));
        suite = Suite.start(settings, new Progress(new PrintStream(PrintStream.nullOutputStream())));
        client = new Client(settings);
        demo = new Demo(settings.address(), "http://localhost:" + settings.port(LocalSettings.LOGIN));
    }

    @AfterAll
    static void stop() {
        client.close();
        suite.close();
    }

    @Test
    @Order(1)
    void theDemoShowsGoal17AssessedNeutralWithContentAndGap() throws Exception {
        assertThat(demo.load()).isTrue();
        assertThat(demo.load()).as("what is there is left alone").isFalse();

        JsonNode page = client.json(Client.goal("1781", 17));
        assertThat(page.at("/assessment/status").asString()).isEqualTo("NEUTRAL");
        assertThat(page.at("/assessment/basis").asString()).isEqualTo("JUDGEMENT");
        assertThat(page.at("/assessment/assessedOn").isNull()).isTrue();
        assertThat(page.at("/title/sv").asString())
                .isEqualTo("Stärka genomförandet av agendan och globalt partnerskap");
        assertThat(page.get("sections")).hasSize(5);
        assertThat(page.get("gaps")).hasSize(1);
        assertThat(page.at("/assessment/evidence/0/ref").asString())
                .isEqualTo(page.at("/gaps/0/id").asString());
        assertThat(page.at("/projects/byStatus").toString())
                .isEqualTo("{\"ONGOING\":4,\"AWAITING_EVALUATION\":3,\"NOT_STATED\":2,\"CLOSED\":1}");
        assertThat(page.at("/projects/incomplete").asBoolean()).isTrue();
        assertThat(client.json("/api/v1/municipalities/1781").get("balance").toString())
                .isEqualTo("{\"SOCIAL\":8,\"ECONOMIC\":1,\"ENVIRONMENTAL\":1,\"notStated\":0}");
        assertThat(client.get("/kommuner/1781/mal/17").body())
                .contains("Neutral", "Kolada", "Match2Job", "Hela människan");
        assertThat(client.get("/en/municipalities/1781/goals/17").body()).contains("What the goal is about");
    }

    @Test
    @Order(2)
    void aWriteThroughTheGatewayIsInItsNextAnswer() throws Exception {
        String token = client.token();
        for (int version = 0; version < 20; version++) {
            HttpResponse<String> written =
                    client.put(Client.goal("0180", 1) + "/assessment", token, version, Client.assessment(version));
            assertThat(written.statusCode()).isEqualTo(200);
            assertThat(written.headers().firstValue("Samverka-Written"))
                    .hasValue("samverka.goals.v1;0180/1;" + (version + 1));
            assertThat(written.headers().firstValue("Samverka-View")).isEmpty();
            JsonNode page = client.json(Client.goal("0180", 1));
            assertThat(page.get("version").asLong()).isEqualTo(version + 1);
            assertThat(page.at("/assessment/rationale/sv").asString()).isEqualTo("nr " + version);
        }
    }

    /** As docs/runbooks/dead-letters.md says. */
    @Test
    @Order(3)
    void whatCannotBeReadIsSetAsideAndReplacedByTheNextDecision() throws Exception {
        String topic = "samverka.goals.v1";
        String token = client.token();
        client.put(Client.goal("0180", 9) + "/assessment", token, 0, Client.assessment(0));
        String place = Records.spoil(Installation.of(settings), topic, "0180/9");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Records.all(Installation.of(settings), topic + ".dead"), letters -> letters.size() == 1);
        var letter = Records.all(Installation.of(settings), topic + ".dead").getFirst();
        assertThat(letter.key()).isEqualTo(place);
        assertThat(letter.value()).isEqualTo("no event");
        assertThat(Records.header(letter, "samverka_reason")).isNotBlank();
        assertThat(deadLetters(topic)).isEqualTo(1);
        assertThat(client.json(Client.goal("0180", 9)).get("version").asLong()).isEqualTo(1);

        client.put(Client.goal("0180", 9) + "/assessment", token, 1, Client.assessment(1));
        assertThat(client.json(Client.goal("0180", 9)).get("version").asLong()).isEqualTo(2);
        assertThat(Records.all(Installation.of(settings), topic).stream()
                        .filter(record -> record.key().equals("0180/9")))
                .last()
                .satisfies(record -> assertThat(Records.version(record)).isEqualTo(2));
    }

    private static long deadLetters(String topic) throws Exception {
        String name = "samverka_dead_letters_total{topic=\"" + topic + "\"} ";
        return client.metrics(settings.port(LocalSettings.GATEWAY_MANAGEMENT))
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    @Test
    @Order(3)
    void anEditorFindsTheLoginWhereverItsPortIs() throws Exception {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest work = HttpRequest.newBuilder(URI.create(settings.address() + "/kommuner/1781/arbete"))
                    .build();
            HttpResponse<String> form = browser.send(work, BodyHandlers.ofString());
            assertThat(form.uri()).hasPort(settings.port(LocalSettings.LOGIN)).hasPath("/login");
            assertThat(form.statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void aTakenPortIsNamedWithItsSetting() throws Exception {
        Map<String, String> environment = LocalFixtures.environment(folder.resolve("other"));
        try (ServerSocket taken = new ServerSocket(0)) {
            environment.put(LocalSettings.GOALS, "" + taken.getLocalPort());
            assertThatThrownBy(() -> FreePorts.check(LocalSettings.from(environment)))
                    .hasMessageContaining("" + taken.getLocalPort())
                    .hasMessageContaining(LocalSettings.GOALS);
        }
    }

    @Test
    @Order(4)
    void withAllServicesGoneEveryViewStillAnswersAndAWriteIs503UntilTheyAreBack() throws Exception {
        String token = client.token();
        String project = "/api/v1/municipalities/1781/projects/"
                + client.json(Client.goal("1781", 17))
                        .at("/projects/items/0/id")
                        .asString();
        for (LocalService service : LocalService.values()) {
            suite.stop(service);
        }
        for (String path : new String[] {
            "/api/v1/api-info",
            "/api/v1/openapi.json",
            "/api/v1/asyncapi.json",
            "/api/v1/goals",
            "/api/v1/goals/17",
            "/api/v1/municipalities",
            "/api/v1/municipalities/1781",
            "/api/v1/municipalities/1781/goals/17",
            "/api/v1/municipalities/1781/goals/17/feedback",
            "/api/v1/municipalities/1781/projects",
            project,
            project + "/feedback",
            "/kommuner",
            "/kommuner/1781",
            "/kommuner/1781/mal/17",
            "/kommuner/1781/mal/17/synpunkter",
            "/kommuner/1781/projekt",
            project.replace("/api/v1/municipalities/1781/projects", "/kommuner/1781/projekt")
        }) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (HttpResponse<String> refused : List.of(
                client.put(Client.goal("1781", 1) + "/assessment", token, 0, Client.assessment(0)),
                client.write("DELETE", project, token, 1, ""),
                client.open("POST", Client.goal("1781", 1) + "/feedback", "{\"useful\":true}"))) {
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        for (LocalService service : LocalService.values()) {
            suite.start(service);
        }
        assertThat(client.put(Client.goal("1781", 1) + "/assessment", token, 0, Client.assessment(0))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.json(Client.goal("1781", 1)).get("version").asLong()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void whatWasThereIsThereAfterARestart() throws Exception {
        suite.close();
        suite = Suite.start(settings, new Progress(new PrintStream(PrintStream.nullOutputStream())));
        await().atMost(Duration.ofSeconds(30)).until(client::ready);
        assertThat(client.json(Client.goal("0180", 1)).get("version").asLong()).isEqualTo(20);
        assertThat(client.json(Client.goal("0180", 9)).get("version").asLong()).isEqualTo(2);
        assertThat(deadLetters("samverka.goals.v1"))
                .as("the same letter is counted again after a start, under the same key")
                .isEqualTo(1);
        assertThat(Records.all(Installation.of(settings), "samverka.goals.v1.dead").stream()
                        .map(ConsumerRecord::key)
                        .distinct())
                .hasSize(1);
        assertThat(demo.load()).isFalse();
    }
}
