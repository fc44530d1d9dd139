package se.samverka.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.kit.consume.Incoming;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a real broker, from an empty start to a broker that is gone. The steps build on each other. */
@TestMethodOrder(OrderAnnotation.class)
class GatewayIT {

    private static final String GOAL = "/api/v1/municipalities/1781/goals/17";

    @TempDir
    static Path folder;

    private static Outside outside;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() {
        outside = Outside.start(folder);
        gateway = outside.gateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        outside.close();
    }

    @Test
    @Order(1)
    void beforeTheTopicsAreThereItIsNotReadyAndSaysWhenToComeBack() throws Exception {
        HttpResponse<String> page = get(GOAL);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("2");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get("/kommuner/1781").statusCode()).isEqualTo(503);
        assertThat(get("/kommuner/1781").body()).contains("Strax tillbaka");
        assertThat(readiness()).isEqualTo(503);

        assertThat(get("/api/v1/goals/17").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/api-info").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void itIsReadyWhenItHasReadWhatThereWas() throws Exception {
        outside.declareTopics();
        outside.publish(GoalFixtures.content("1781", 17, 1, "Om *målet*."));

        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        HealthEndpointGroup asked =
                requireNonNull(gateway.getBean(HealthEndpointGroups.class).get("readiness"));
        assertThat(List.of("view", "search")).as("what readiness asks").allMatch(asked::isMember);
        await().until(() -> json(GOAL).at("/version").asLong() == 1);
        assertThat(json(GOAL).at("/sections/0/body/sv").asString()).isEqualTo("<p>Om <em>målet</em>.</p>");
        assertThat(json("/api/v1/municipalities?limit=100&page=3").at("/items")).hasSize(90);
        assertThat(json("/api/v1/municipalities").at("/total").asInt()).isEqualTo(290);
    }

    @Test
    @Order(3)
    void aReaderWithTheReceiptOfAWriteSeesIt() throws Exception {
        CompletableFuture<HttpResponse<String>> reader = CompletableFuture.supplyAsync(
                () -> getQuietly(GOAL, "Samverka-Written", "samverka.goals.v1;1781/17;2"));
        outside.publish(GoalFixtures.assessed("1781", 17, 2, "NEUTRAL"));

        HttpResponse<String> answer = reader.get(10, TimeUnit.SECONDS);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/assessment/status")
                        .asString())
                .isEqualTo("NEUTRAL");
        assertThat(answer.headers().firstValue("Samverka-View")).isEmpty();
        assertThat(answer.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).startsWith("\"2-"));
        assertThat(json("/api/v1/municipalities/1781").at("/goals/16/status").asString())
                .isEqualTo("NEUTRAL");
        assertThat(json("/api/v1/municipalities?limit=100&page=2").toString()).contains("\"goalsAssessed\":1");
    }

    @Test
    @Order(3)
    void aWriteThatDoesNotComeIsToldAsPending() throws Exception {
        HttpResponse<String> answer = get(GOAL, "Samverka-Written", "samverka.goals.v1;1781/17;99");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Samverka-View")).contains("pending");

        for (String header : new String[] {"nonsense", "samverka.unknown.v1;1781/17;99", ""}) {
            HttpResponse<String> other = get(GOAL, "Samverka-Written", header);
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.headers().firstValue("Samverka-View")).isEmpty();
        }
    }

    @Test
    @Order(4)
    void poisonAndStrangersDoNotStopTheView() throws Exception {
        outside.publish(GoalFixtures.incoming(
                GoalFixtures.TOPIC, "1781/17", 3, "se.samverka.goal.assessed.v1", "{\"broken\":"));
        outside.publish(
                GoalFixtures.incoming(GoalFixtures.TOPIC, "1781/17", 4, "se.samverka.goal.celebrated.v1", "{}"));
        Incoming good = GoalFixtures.assessed("1781", 17, 5, "POSITIVE");
        outside.publish(good);
        outside.publish(good);
        outside.publish(GoalFixtures.assessed("1781", 17, 2, "NEUTRAL"));
        outside.publish(GoalFixtures.assessed("1781", 16, 1, "NEGATIVE"));

        get("/", "Samverka-Written", "samverka.goals.v1;1781/16;1");
        await().until(() -> json(GOAL).at("/version").asLong() == 5);
        assertThat(json(GOAL).at("/assessment/status").asString()).isEqualTo("POSITIVE");
        String metrics =
                outside.get(Outside.management(gateway, "/actuator/prometheus")).body();
        assertThat(metrics).containsPattern("samverka_dead_letters_total\\{.*samverka.goals.v1.*} 1\\.0");
        assertThat(metrics).containsPattern("http_server_requests_seconds_count\\{.*uri=\"/\\{page}\"");
        assertThat(metrics).containsPattern("samverka_consume_records_total\\{.*unknown_type.*} 1\\.0");
    }

    @Test
    @Order(5)
    void peopleGetPagesInTheirLanguage() throws Exception {
        HttpResponse<String> start = get("/", "Accept-Language", "en-GB,en;q=0.9,sv;q=0.1");
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location")).contains("/en/municipalities/1781");
        assertThat(get("/").headers().firstValue("Location")).contains("/kommuner/1781");

        HttpResponse<String> page = get("/en/municipalities/1781/goals/17");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        csp -> assertThat(csp).startsWith("default-src 'none'").doesNotContain("unsafe"));
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Positive", "<p class=\"plain\" lang=\"sv\">Därför att 5.</p>")
                .contains("hreflang=\"sv\" href=\"/kommuner/1781/mal/17\"");
        assertThat(get("/kommuner/1781/mal/17").body()).contains("<html lang=\"sv\">", "Positiv");
        String style = page.body().replaceAll("(?s).*(/assets/site-[0-9a-f]+\\.css).*", "$1");
        assertThat(get(style).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
        assertThat(get("/assets/icon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void whatIsNotThereIsToldInTheReadersWay() throws Exception {
        for (String path : new String[] {
            "/api/v1/municipalities/9999",
            "/api/v1/municipalities/1781/goals/18",
            "/api/v1/municipalities/1781/goals/017",
            "/api/v1/municipalities/abc/goals/1",
            "/api/v1/goals/0",
            "/api/v1/nothing"
        }) {
            HttpResponse<String> answer = get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
        }
        for (String path :
                new String[] {"/kommuner/9999", "/kommuner/1781/mal/18", "/nowhere", "/assets/x.css", "/favicon.ico"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("Sidan finns inte");
        }
        assertThat(get("/en/municipalities/9999").body()).contains("There is no such page");
        assertThat(get("/api/v1/municipalities?limit=101").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/municipalities?page=0").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(5)
    void everyViewIsWhatTheContractPromises() throws Exception {
        OpenApi promised = OpenApi.read();
        outside.publish(ProjectFixtures.registered("1781", "p-1", 1, "ONGOING", "17"));
        outside.publish(ProjectFixtures.full("1781", "p-2", 1));
        outside.publish(FeedbackFixtures.published("1781", 17, "f-1", 1, "Bra", 1));
        outside.publish(FeedbackFixtures.publishedOnProject("1781", "p-2", "f-2", "Bra projekt"));
        outside.publish(LessonFixtures.recorded("1781", "l-1", 1, "p-2", "Börja tidigt"));
        outside.publish(ProjectFixtures.overdue("1781", "p-3", 1, "\"Skola\""));
        outside.publish(ProjectFixtures.accepted("1781", "p-4", 1, "t-1", "2026-11-20"));
        outside.publish(IndicatorFixtures.measured("1781", "N99001", 1, "16,17"));
        await().until(() -> json("/api/v1/lessons").get("total").asInt() == 1);
        await().until(() -> json(GOAL).get("indicators").size() == 1);
        await().until(() -> json(GOAL).at("/feedback/publishedComments").asInt() == 1
                && get("/api/v1/municipalities/1781/projects/p-2/feedback")
                        .body()
                        .contains("Bra projekt")
                && json(GOAL).at("/projects/total").asInt() == 4);
        for (String path : List.of(
                "/api-info",
                "/goals",
                "/goals/{g}",
                "/municipalities",
                "/municipalities/{m}",
                "/municipalities/{m}/overdue-evaluations",
                "/municipalities/{m}/due-follow-ups",
                "/municipalities/{m}/goals/{g}",
                "/municipalities/{m}/goals/{g}/feedback",
                "/municipalities/{m}/moderation-statistics",
                "/municipalities/{m}/projects",
                "/municipalities/{m}/projects/{id}",
                "/municipalities/{m}/projects/{id}/feedback",
                "/municipalities/{m}/lessons/{id}",
                "/municipalities/{m}/indicators",
                "/municipalities/{m}/indicators/{id}",
                "/municipalities/{m}/assessments",
                "/municipalities/{m}/gaps",
                "/lessons")) {
            for (String goal : List.of("1", "16", "17")) {
                String answer = get("/api/v1"
                                + path.replace("{m}", "1781")
                                        .replace("{g}", goal)
                                        .replace("{id}", idIn(path)))
                        .body();
                assertThat(promised.faults(path, answer)).as(path).isEmpty();
            }
        }
        assertThat(json("/api/v1/municipalities/1781/overdue-evaluations?unit=Skola")
                        .at("/items/0/dueOn")
                        .asString())
                .isEqualTo("2026-03-31");
        assertThat(json("/api/v1/municipalities/1781/due-follow-ups")
                        .at("/items/0/receivingUnit")
                        .asString())
                .isEqualTo("Fritid");
        assertThat(get("/kommuner/1781/uppfoljning?unit=Skola").body()).contains("Projekt p-3");
        assertThat(get("/api/v1/openapi.json").body()).contains("\"openapi\": \"3.1");
        assertThat(get("/api/v1/asyncapi.json").body()).contains("\"asyncapi\": \"3.");
        assertThat(get("/handelser").body()).contains("Händelser för andra system", "samverka.projects.v1");
        assertThat(get("/en/events").body()).contains("Events for other systems", "se.samverka.lesson.used.v1");
    }

    @Test
    @Order(5)
    void indicatorsHavePagesOfTheirOwn() throws Exception {
        outside.publish(IndicatorFixtures.measured("0180", "N1A", 1, "4"));
        await().until(() -> get("/kommuner/0180/matt/N1A").statusCode() == 200);

        assertThat(get("/kommuner/0180/matt/N1A").body()).contains("<svg", "<table", "41,5", "Källa: Kolada");
        assertThat(get("/en/municipalities/0180/indicators").body()).contains("1 indicator");
        assertThat(get("/en/municipalities/0180/review").body()).contains("To be reviewed in Stockholm");
        assertThat(get("/api/v1/municipalities/0180/indicators/N9Z").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/municipalities/0180/indicators?goal=18").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/municipalities/0180/assessments?stale=maybe").statusCode())
                .isEqualTo(400);
        outside.publish(IndicatorFixtures.removed("0180", "N1A", 2));
        await().until(() -> get("/kommuner/0180/matt/N1A").statusCode() == 404);
        assertThat(json("/api/v1/municipalities/0180/indicators").get("total").asInt())
                .isZero();
    }

    @Test
    @Order(6)
    void theRegisterIsAFileForSpreadsheets() throws Exception {
        String path = "/api/v1/municipalities/1781/projects.csv";
        HttpResponse<String> file = get(path, "Accept", "text/csv");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8;header=present");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"projects-1781.csv\"");
        assertThat(file.body()).startsWith("\uFEFFid;version;name;").contains("\r\np-1;1;Projekt p-1;", "\r\np-2;1;");

        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"p-");
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<String> small = get(path, "Accept-Encoding", "gzip");
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.headers().firstValue("ETag")).contains(tag.replaceAll("\"$", "z\""));

        assertThat(get(path + "?kind=EU_PROJECT").body()).contains("p-1").doesNotContain("p-2");
        assertThat(get(path + "?separator=comma").body()).startsWith("\uFEFFid,version,name,");
        assertThat(get(path + "?sort=-name").body()).containsSubsequence("\r\np-1;", "\r\np-2;");
        for (String wrong : List.of("separator=tab", "goal=18", "status=DONE")) {
            assertThat(get(path + "?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(get("/api/v1/municipalities/9999/projects.csv").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/municipalities/0180/projects.csv").body().lines())
                .hasSize(1);
    }

    @Test
    @Order(6)
    void aPageThatDidNotChangeIsNotSentAgain() throws Exception {
        HttpResponse<String> first = get(GOAL);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(GOAL, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(GOAL + "?a=b", "Accept", "text/plain").statusCode()).isEqualTo(200);
        assertThat(get(GOAL + "?utm_source=x", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    @Order(7)
    void withTheBrokerGoneEveryPageStillAnswers() throws Exception {
        outside.broker().stop();

        assertThat(json(GOAL).at("/version").asLong()).isEqualTo(5);
        assertThat(json("/api/v1/municipalities/1781").at("/goals/16/status").asString())
                .isEqualTo("POSITIVE");
        assertThat(get("/api/v1/municipalities/0180/goals/3").statusCode()).isEqualTo(200);
        assertThat(get("/kommuner/1781/mal/16").body()).contains("Negativ");
        assertThat(get("/kommuner").statusCode()).isEqualTo(200);
        assertThat(readiness()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void whenTheBrokerIsBackTheViewGoesOn() throws Exception {
        outside.broker().start();
        outside.publish(GoalFixtures.assessed("1781", 17, 6, "NEGATIVE"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> json(GOAL).at("/version").asLong() == 6);
    }

    private static String idIn(String path) {
        if (path.contains("lessons")) {
            return "l-1";
        }
        return path.contains("indicators") ? "N99001" : "p-2";
    }

    private static int readiness() throws Exception {
        return outside.get(Outside.management(gateway, "/actuator/health/readiness"))
                .statusCode();
    }

    private static JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return outside.get(Outside.address(gateway, path), headers);
    }

    private static HttpResponse<String> getQuietly(String path, String... headers) {
        try {
            return get(path, headers);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
