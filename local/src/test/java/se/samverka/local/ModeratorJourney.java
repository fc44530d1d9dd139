package se.samverka.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of a comment: sent, rejected, appealed, edited and published, replied to, rated, used for an assessment, erased; beside it one
 * that is rejected, appealed and rejected again. Residents, a moderator and an administrator do all of it on the pages.
 */
final class ModeratorJourney {

    private static final String PLACE = "0127";
    private static final String GOAL = "/kommuner/" + PLACE + "/mal/3";
    private static final String QUEUE = "/kommuner/" + PLACE + "/arbete/synpunkter";
    private static final String RECEIVED = "Hissen på vårdcentralen saknas, ring 070-123 45 67";
    private static final String PUBLISHED = "Hissen på vårdcentralen saknas";

    private final Installation at;
    private final Client client;

    ModeratorJourney(Installation at, Client client) {
        this.at = at;
        this.client = client;
    }

    void run() throws Exception {
        String mine = send(RECEIVED, "QUESTION");
        String other = send("Helt fel sida", "COMMENT");
        try (Editor moderator = new Editor(at, "moderator");
                Editor admin = new Editor(at, "admin")) {
            String id = caseOf("QUESTION", moderator);
            rejectThenLookAgain(QUEUE + "/" + id, mine, moderator);
            publishAndReply(QUEUE + "/" + id, mine, moderator);
            rejectTwice(QUEUE + "/" + caseOf("COMMENT", moderator), other, moderator);
            use(QUEUE + "/" + id, mine, moderator);
            countAll();
            erase(id, mine, admin);
        }
    }

    /** By the plain form, as a browser without script sends it. @return the author's own page */
    private String send(String text, String kind) throws Exception {
        String fields = "useful=true&name=Kim&email=kim%40example.org&kind=" + kind + "&comment=" + encoded(text);
        HttpResponse<String> sent = client.form(GOAL + "/synpunkter", fields);
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    /** The only one of its kind in the queue. */
    private static String caseOf(String kind, Editor moderator) throws Exception {
        String queue = moderator.open(QUEUE + "?kind=" + kind).body();
        assertThat(queue).contains("1 text väntar.");
        return queue.replaceFirst("(?s).*href=\"" + QUEUE + "/([0-9a-f]{32})\".*", "$1");
    }

    private void rejectThenLookAgain(String address, String mine, Editor moderator) throws Exception {
        moderator.fill(address + "/avvisa", "/reason", "PERSONAL_DATA");
        assertThat(client.get(mine).body()).contains("Din text publiceras inte.");
        client.form(mine, "do=appeal&comment=" + encoded("Ta bort numret då"));
        assertThat(moderator.open(address).body()).contains("Ta bort numret då");
        assertThat(client.get(GOAL).body()).doesNotContain(PUBLISHED);
    }

    private void publishAndReply(String address, String mine, Editor moderator) throws Exception {
        HttpResponse<String> form = moderator.open(address + "/andra");
        assertThat(form.body()).contains("Telefonnummer: </span>070-123 45 67</mark>", RECEIVED + "</textarea>");
        String published = moderator
                .fill(form, "/publishedText", PUBLISHED, "/note", "Numret är borttaget")
                .body();
        assertThat(published)
                .contains(
                        "Texten är publicerad i redigerad form.", "Nästa i kön (1 väntar)", RECEIVED.substring(0, 20));
        assertThat(moderator
                        .fill(address + "/svara", "/text", "Den byggs i vår.")
                        .body())
                .contains("Den byggs i vår.");

        assertThat(client.get(GOAL).body())
                .contains(PUBLISHED, "Den byggs i vår.")
                .doesNotContain("070-123");
        assertThat(client.get(mine).body())
                .contains("Din text har prövats på nytt och är publicerad.", RECEIVED, "Den byggs i vår.");
        client.form(mine, "do=helped");
        assertThat(moderator.open(address).body()).contains("Svaret hjälpte, säger den som skrev.");
    }

    private void rejectTwice(String address, String other, Editor moderator) throws Exception {
        moderator.fill(address + "/avvisa", "/reason", "OFF_TOPIC");
        assertThat(client.get(other).body()).contains("Din text publiceras inte.", "handlar om något annat");
        client.form(other, "do=appeal&comment=" + encoded("Läs en gång till"));
        assertThat(moderator.open(QUEUE).body()).contains("Ny prövning", "Läs en gång till");
        HttpResponse<String> stale = moderator.open(address + "/avvisa");
        assertThat(stale.body()).contains("Beslutet blir slutgiltigt").doesNotContain("kan begära en ny prövning");
        moderator.fill(address + "/avvisa", "/reason", "OFF_TOPIC", "/note", "Läst igen");
        HttpResponse<String> late = moderator.fill(stale, "/reason", "OTHER", "/note", "Samtidigt");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Så är det nu", "<td class=\"plain\">Läst igen</td>", "Samtidigt</textarea>");
        assertThat(moderator.fill(late, "/reason", "OTHER").body())
                .contains("Ett beslut fattas om en text som väntar.");
        assertThat(client.get(other).body())
                .contains("prövats på nytt och publiceras inte", "slutgiltigt", "Läs en gång till")
                .doesNotContain("Begär en ny prövning", "Tack!", "Läst igen");
        assertThat(client.form(other, "do=appeal&comment=Igen").statusCode()).isEqualTo(409);
    }

    private void use(String address, String mine, Editor moderator) throws Exception {
        client.put(Client.goal(PLACE, 3) + "/assessment", client.token(), 0, Client.assessment(1));
        moderator.fill(address + "/koppla", "/use", "ASSESSMENT 3");
        assertThat(client.get(GOAL).body())
                .containsSubsequence("nr 1", "Synpunkter som påverkat bedömningen", PUBLISHED, "Den byggs i vår.");
        assertThat(client.json(Client.goal(PLACE, 3))
                        .at("/assessment/feedback/0/text")
                        .asString())
                .isEqualTo(PUBLISHED);
        assertThat(client.get(mine).body()).contains("Bedömningen av <a href=\"" + GOAL + "\"");
    }

    private void countAll() throws Exception {
        JsonNode counts = statistics();
        assertThat(counts.at("/decisions").toString())
                .isEqualTo("{\"PUBLISHED\":0,\"PUBLISHED_EDITED\":1,\"REJECTED\":1}");
        assertThat(counts.at("/reasons/OFF_TOPIC").asInt()).isEqualTo(1);
        assertThat(counts.at("/helped/yes").asInt()).isEqualTo(1);
        assertThat(counts.at("/used").asInt()).isEqualTo(1);
        assertThat(counts.at("/waiting").asInt()).isZero();
        assertThat(client.get("/kommuner/" + PLACE + "/moderering").body())
                .contains("Publicerade med ändringar</th><td>1</td>");
    }

    private void erase(String id, String mine, Editor admin) throws Exception {
        HttpResponse<String> erased = admin.fill(QUEUE + "/" + id + "/radera");
        assertThat(erased.body()).contains("Ärendet är raderat.");
        assertThat(client.get(GOAL).body()).doesNotContain(PUBLISHED, "Synpunkter som påverkat");
        assertThat(client.get(Client.goal(PLACE, 3)).body()).doesNotContain(PUBLISHED);
        assertThat(client.get(Client.goal(PLACE, 3) + "/feedback").body()).doesNotContain(PUBLISHED);
        assertThat(client.get(mine).statusCode()).isEqualTo(410);
        assertThat(admin.open(QUEUE + "/beslutade").body()).doesNotContain(id);
        assertThat(statistics().at("/decisions/PUBLISHED_EDITED").asInt()).isZero();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ConsumerRecord<String, String> last =
                    Records.newest(at, "samverka.feedback.v1").get(PLACE + "/" + id);
            assertThat(Records.header(last, "ce_type")).isEqualTo("se.samverka.feedback.erased.v1");
            assertThat(last.value()).doesNotContain("Hissen");
        });
    }

    private JsonNode statistics() throws Exception {
        return client.json("/api/v1/municipalities/" + PLACE + "/moderation-statistics");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
