package se.samverka.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.LessonFixtures;
import se.samverka.gateway.OpenApi;
import se.samverka.gateway.Outside;
import se.samverka.gateway.ProjectFixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search over HTTP on a real broker: what is published is found, what is changed or erased is not. */
@TestMethodOrder(OrderAnnotation.class)
class SearchIT {

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
    void untilTheViewIsThereItSaysWhenToComeBack() throws Exception {
        for (String path : List.of("/api/v1/search?q=x", "/api/v1/search", "/sok?q=x")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("2");
        }
        outside.declareTopics();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/v1/search?q=x").statusCode() == 200);
    }

    @Test
    @Order(2)
    void everyKindIsFoundAndLooksAsPromised() throws Exception {
        outside.publish(GoalFixtures.content("1781", 17, 1, "Om *samåkning* till jobbet."));
        outside.publish(ProjectFixtures.full("1781", "p-1", 1));
        outside.publish(LessonFixtures.recorded("0180", "l-1", 1, "p-1", "Samåkning kräver träffar"));
        outside.publish(FeedbackFixtures.published("1781", 17, "c-1", 1, "Mer <b>samåkning</b>, tack", 1));
        outside.publish(FeedbackFixtures.publishedOnProject("1781", "p-1", "c-2", "Samåkningen fungerar"));

        await().until(() -> total("samåkning") == 4);
        JsonNode found = json("/api/v1/search?q=" + encoded("samåkning"));
        assertThat(found.at("/items").valueStream().map(item -> item.get("url").asString()))
                .containsExactlyInAnyOrder(
                        "/kommuner/1781/mal/17",
                        "/kommuner/0180/lardomar/l-1",
                        "/kommuner/1781/mal/17/synpunkter",
                        "/kommuner/1781/projekt/p-1/synpunkter");
        assertThat(page("/lardomar?q=samakningen").text()).contains("Ingen lärdom har just de orden", "kräver träffar");
        assertThat(page("/lardomar?q=samakningen&goal=1").text()).contains("0 lärdomar");
        assertThat(page("/sok?q=" + encoded("jämställdhet"))
                        .select(".signposts a")
                        .eachAttr("href"))
                .containsExactly("/mal/5", "/mal/1");
        assertThat(page("/sok?q=" + encoded("jämställdhet")).text()).doesNotContain("Vi hittade tyvärr inget");
        assertThat(found.toString()).contains("Mer &lt;b&gt;<mark>samåkning</mark>&lt;/b&gt;, tack");
        assertThat(OpenApi.read().faults("/search", found.toString())).isEmpty();
        assertThat(total("samåkning&kind=COMMENT")).isEqualTo(2);
        assertThat(total("samåkning&municipality=0180")).isEqualTo(1);
        assertThat(total("meningen")).as("a project's summary").isEqualTo(1);
        for (JsonNode item : found.at("/items").valueStream().toList()) {
            assertThat(get(item.get("url").asString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void whatWasChangedIsFoundByItsNewTextOnly() throws Exception {
        outside.publish(GoalFixtures.content("1781", 17, 2, "Om bussar."));
        await().until(() -> total("bussar") == 1);
        assertThat(total("samåkning&kind=GOAL")).isZero();

        outside.publish(FeedbackFixtures.withdrawn("1781", 17, "c-1", 2));
        await().until(() -> total("samåkning&kind=COMMENT") == 1);
    }

    @Test
    @Order(4)
    void whatWasErasedIsNotFoundAndLeavesTheIndex() throws Exception {
        outside.publish(FeedbackFixtures.erased("1781", "c-2", 2));
        outside.publish(LessonFixtures.erased("0180", "l-1", 2));

        await().until(() -> total("samåkning") == 0);
        Index index = gateway.getBean(Index.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> !index.holdsErased());
        String metrics =
                outside.get(Outside.management(gateway, "/actuator/prometheus")).body();
        assertThat(metrics)
                .containsPattern("samverka_search_documents\\S* 2\\.0")
                .containsPattern("samverka_search_waiting\\S* 0\\.0")
                .containsPattern("samverka_search_failures_total\\S* 0\\.0")
                .containsPattern("samverka_search_seconds_count");
    }

    @Test
    @Order(5)
    void thePageShowsWhatWasFoundInBothLanguages() throws Exception {
        Document page = page("/sok?q=bussar&kind=GOAL&municipality=1781");
        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select(".hits h2 a").attr("href")).isEqualTo("/kommuner/1781/mal/17");
        assertThat(page.select(".hits mark").text()).isEqualTo("bussar");
        assertThat(page.select(".hits .kind").text()).isEqualTo("Mål · Kristinehamn");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("bussar");
        assertThat(page.select("form[role=search]")).hasSize(1);
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("GOAL", "1781");
        assertThat(page.select("link[hreflang=en]").attr("href"))
                .isEqualTo("/en/search?q=bussar&municipality=1781&kind=GOAL");

        Document english = page("/en/search?q=bussar");
        assertThat(english.select(".hits .snippet").attr("lang")).isEqualTo("sv");
        assertThat(english.select(".hits h2 a").attr("href")).isEqualTo("/en/municipalities/1781/goals/17");
        assertThat(page("/sok").text()).contains("Skriv ett eller flera ord");
        assertThat(page("/en/search?q=xyzzyx").text()).contains("Sorry, nothing was found");
    }

    @Test
    @Order(5)
    void everyPublicPageHasTheForm() throws Exception {
        for (String path : List.of("/kommuner", "/en/municipalities/1781", "/kommuner/1781/mal/17", "/lardomar")) {
            Document page = page(path);
            assertThat(page.select("header form[role=search]")).as(path).hasSize(1);
            String action = page.select("header form").attr("action");
            assertThat(get(action + "?q=buss").statusCode()).as(path).isEqualTo(200);
            String field = page.select("header input[type=search]").attr("id");
            assertThat(page.select("header label[for=" + field + "]").text())
                    .as(path)
                    .isNotBlank();
            assertThat(page.select("#" + field)).as(path).hasSize(1);
        }
    }

    @Test
    @Order(6)
    void whatCannotBeAskedForIsRefusedAndNothingIsAFaultOfOurs() throws Exception {
        for (String wrong :
                List.of("kind=X", "municipality=1", "language=de", "limit=101", "page=0", "q=" + "x".repeat(201))) {
            HttpResponse<String> answer = get("/api/v1/search?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(get("/api/v1/search?q=buss&page=1000").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/search?q=buss&page=500").statusCode()).isEqualTo(200);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            String path = (i % 2 == 0 ? "/api/v1/search?q=" : "/sok?q=") + percent(bytes);
            assertThat(get(path).statusCode()).as(path).isIn(200, 400);
        }
    }

    private static String percent(byte[] bytes) {
        StringBuilder all = new StringBuilder();
        for (byte one : bytes) {
            all.append("%%%02X".formatted(one & 0xff));
        }
        return all.toString();
    }

    private static int total(String wordsAndMore) throws Exception {
        String[] parts = wordsAndMore.split("&", 2);
        String more = parts.length == 1 ? "" : "&" + parts[1];
        return json("/api/v1/search?q=" + encoded(parts[0]) + more).get("total").asInt();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return outside.get(Outside.address(gateway, path));
    }
}
