package se.samverka.gateway.moderator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.gateway.AtWork;
import se.samverka.gateway.Browser;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.staff.FormFields;
import se.samverka.gateway.staff.PageCheck;

/** A moderator at work, with a real broker and a real login, before an owner that answers as told. */
class ModeratorIT extends AtWork {

    private static final String QUEUE = "/kommuner/1781/arbete/synpunkter";
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String CASE = QUEUE + "/" + ID;
    private static final String GALLRING = "/kommuner/1781/arbete/gallring";
    private static final String API = "/api/v1/municipalities/1781";

    @BeforeAll
    static void start() throws Exception {
        start("feedback");
        outside.publish(GoalFixtures.assessed("1781", 17, 1, "NEUTRAL"));
        outside.publish(FeedbackFixtures.pending("1781", 17, ID, 1));
        outside.publish(FeedbackFixtures.published("1781", 17, "p1", 1, "Publicerat <b>ord</b>", 1));
        outside.publish(FeedbackFixtures.takenBack("1781", 17, "w1", 1));
        outside.publish(FeedbackFixtures.rejected("1781", 17, "r1", 2, "OFF_TOPIC"));
        String counted = "\"PUBLISHED\":1,\"PUBLISHED_EDITED\":0,\"REJECTED\":1";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> outside.get(side.at(API + "/moderation-statistics"))
                        .body()
                        .contains(counted));
    }

    @BeforeEach
    void logIn() throws Exception {
        String email = "{\"kind\":\"EMAIL\",\"at\":6,\"length\":15}";
        owner.answersTo(
                "GET",
                "/moderation-queue",
                200,
                CaseFixtures.queue(CaseFixtures.queued(ID, "Mejla kim@example.org <nu>", email)));
        waits("");
        side.open(browser, QUEUE, "moderator");
        owner.asked().clear();
    }

    @Test
    void theQueueHasTheWholeTextItsContextItsAgeAndWhatToLookAt() throws Exception {
        String page = get(QUEUE).body();
        PageCheck.isAccessible(page);
        assertThat(page)
                .contains("Synpunkter att ta ställning till i Kristinehamn", "1 text väntar.", "href=\"" + CASE + "\"")
                .contains("Fråga: Mål 17:", "href=\"/kommuner/1781/mal/17\"", "Har väntat ", "&lt;nu&gt;")
                .contains("▲ </span>E-postadress: </span>kim@example.org</mark>")
                .contains("<button type=\"submit\" class=\"quietly\" aria-describedby=\"case-" + ID
                        + "\">Publicera som den är")
                .contains("Brist i tillgänglighet (0)", "Synpunkt (1)", "action=\"" + CASE + "/publicera\"")
                .doesNotContain("Registerutdrag");
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.target()).isEqualTo(API + "/moderation-queue?limit=20&page=1");
        assertThat(asked.header("Authorization").getFirst()).startsWith("Bearer ey");

        String faults = get("/en/municipalities/1781/work/feedback?kind=ACCESSIBILITY&page=2")
                .body();
        PageCheck.isAccessible(faults);
        assertThat(faults)
                .contains(
                        "<blockquote class=\"plain\" lang=\"sv\">",
                        "kind=ACCESSIBILITY\" aria-current=\"page\"",
                        "Comments to decide on in");
        assertThat(owner.asked().getLast().target()).endsWith("?limit=20&page=2&kind=ACCESSIBILITY");
        assertThat(get(QUEUE + "?kind=PRAISE").statusCode()).isEqualTo(400);
    }

    @Test
    void anEmptyQueueSaysSo() throws Exception {
        owner.answersTo("GET", "/moderation-queue", 200, CaseFixtures.queue());
        assertThat(get(QUEUE).body()).contains("Inget väntar. Allt är läst.");
    }

    @Test
    void aCaseShowsAllThatIsKnownAndWhatCanBeDone() throws Exception {
        String page = get(CASE).body();
        PageCheck.isAccessible(page);
        assertThat(page)
                .contains(
                        "Texten väntar på beslut.",
                        "Vad tycker &lt;ni&gt;?",
                        "Kim &lt;Ek&gt;",
                        "mailto:kim@example.org")
                .contains("action=\"" + CASE + "/publicera\"", CASE + "/andra\"", CASE + "/avvisa\"", CASE + "/svara\"")
                .contains(CASE + "/utlamnande")
                .doesNotContain(CASE + "/koppla", CASE + "/radera", "autofocus", "<textarea");

        owner.answersTo("GET", ID, 200, CaseFixtures.whole(ID, 5, "PUBLISHED", "Original", """
                ,"waitingSince":null,"publishedText":"Kort","edited":true,"replyHelped":false,
                "reply":{"text":"Vi <b>lyssnar</b>","repliedAt":"2026-11-24T08:00:00Z"},
                "appeal":{"text":"Läs igen","appealedAt":"2026-11-23T12:00:00Z"},
                "decisions":[{"decision":"PUBLISH","publishedText":"Kort","reason":null,"note":"Efter ny läsning",
                "role":"MODERATOR","decidedAt":"2026-11-24T08:00:00Z"},{"decision":"REJECT","publishedText":null,
                "reason":"OTHER","note":null,"role":"MODERATOR","decidedAt":"2026-11-23T09:00:00Z"}],
                "uses":[{"kind":"ASSESSMENT","ref":"17"}]"""));
        String decided = get(CASE).body();
        PageCheck.isAccessible(decided);
        assertThat(decided)
                .contains(
                        "Original",
                        "Kort",
                        "Läs igen",
                        "Vi &lt;b&gt;lyssnar&lt;/b&gt;",
                        "Svaret hjälpte inte",
                        "Intern anteckning: Efter ny läsning",
                        "<strong>Publicerad i redigerad form</strong>")
                .contains(
                        "action=\"" + CASE + "/svara\"",
                        "Bedömningen av <a href=\"/kommuner/1781/mal/17\"",
                        CASE + "/koppla")
                .doesNotContain(CASE + "/avvisa");
    }

    @ParameterizedTest
    @CsvSource({
        "publicera, POST, /decision, '{\"decision\":\"PUBLISH\"}'",
        "andra, POST, /decision, '{\"publishedText\":\"Vad tycker <ni>?\",\"note\":null,\"decision\":\"PUBLISH\"}'",
        "avvisa, POST, /decision, '{\"reason\":null,\"note\":null,\"decision\":\"REJECT\"}'",
        "svara, PUT, /reply, '{\"text\":null}'",
        "koppla, POST, /uses, '{\"kind\":\"ASSESSMENT\",\"ref\":\"17\"}'"
    })
    void everyStepIsAFormAndOneWriteAndTheNextCaseIsOffered(String word, String method, String path, String body)
            throws Exception {
        String form = get(CASE + "/" + word).body();
        PageCheck.isAccessible(form);
        assertThat(form).contains("Så kom den in", "Vad tycker &lt;ni&gt;?");
        owner.answersTo(method, ID + path, 200, "{}");
        owner.asked().clear();

        HttpResponse<String> answer = post(CASE + "/" + word, FormFields.of(form));
        assertThat(answer.headers().firstValue("Location")).contains(CASE + "?saved=" + word);
        assertThat(owner.asked()).as("one write and nothing more").hasSize(1);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo(method + " " + API + "/feedback/" + ID + path);
        assertThat(asked.header("If-Match")).containsExactly("\"3\"");
        assertThat(asked.body()).isEqualTo(body);

        owner.answersTo(
                "GET", "/moderation-queue", 200, CaseFixtures.queue(CaseFixtures.queued("f".repeat(32), "B", "")));
        owner.answersTo(
                "GET",
                ID,
                200,
                CaseFixtures.whole(
                        ID, 4, word.equals("avvisa") ? "REJECTED" : "PUBLISHED", "Vad tycker <ni>?", """
                ,"waitingSince":null,"publishedText":"Kort","edited":%s,"uses":[{"kind":"ASSESSMENT","ref":"17"}],\
                "reply":{"text":"Tack","repliedAt":"2026-11-24T08:00:00Z"}""".formatted(
                                        word.equals("andra"))));
        String after = browser.follow(answer).body();
        assertThat(after)
                .contains(
                        told(word),
                        "role=\"status\"",
                        "autofocus href=\"" + QUEUE + "/" + "f".repeat(32) + "\">Nästa i kön (1 väntar)");
    }

    @Test
    void anAddressThatSaysWhatWasNotDoneSaysNothing() throws Exception {
        for (String word : List.of("publicera", "andra", "avvisa", "svara", "koppla", "radera", "x")) {
            assertThat(get(CASE + "?saved=" + word).body()).as(word).doesNotContain("role=\"status\"");
        }
    }

    private static String told(String word) {
        return switch (word) {
            case "publicera" -> "Texten är publicerad som den kom in.";
            case "andra" -> "Texten är publicerad i redigerad form.";
            case "avvisa" -> "Texten är inte publicerad.";
            case "svara" -> "Svaret är skickat";
            default -> "Kopplat. Bedömningen av Mål 17: ";
        };
    }

    @Test
    void whatAColleagueWasFasterWithStandsBesideWhatWasTyped() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(CASE + "/andra").body());
        form.put("/publishedText", List.of("Min <text>"));
        form.put("/note", List.of("Min anteckning"));
        owner.answersTo("POST", ID + "/decision", 412, "{\"status\":412}");
        owner.answersTo("GET", ID, 200, CaseFixtures.whole(ID, 4, "PENDING", "Ändrad av den som skrev", ""));
        HttpResponse<String> answer = post(CASE + "/andra", form);
        assertThat(answer.statusCode()).isEqualTo(412);
        PageCheck.isAccessible(answer.body());
        assertThat(answer.body())
                .contains("Så är det nu", "<td class=\"plain\">Ändrad av den som skrev</td>", "Min &lt;text&gt;")
                .contains("Min anteckning</textarea>", "name=\"version\" value=\"4\"");

        owner.answersTo("POST", ID + "/decision", 409, "{\"status\":409,\"detail\":\"It has been decided already.\"}");
        HttpResponse<String> ruled = post(CASE + "/andra", FormFields.of(answer.body()));
        assertThat(owner.asked().reversed())
                .filteredOn(asked -> asked.method().equals("POST"))
                .first()
                .satisfies(asked -> assertThat(asked.header("If-Match")).containsExactly("\"4\""));
        assertThat(ruled.statusCode()).isEqualTo(409);
        assertThat(ruled.body())
                .contains("Ett beslut fattas om en text som väntar.", "<q lang=\"en\">It has been decided already.</q>")
                .contains("Min &lt;text&gt;");
    }

    @Test
    void whatIsMissingIsToldAtItsField() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(CASE + "/avvisa").body());
        form.put("/note", List.of("Kvar"));
        owner.answersTo("POST", ID + "/decision", 400, """
                {"status":400,"errors":[{"pointer":"/reason","detail":"is required for a rejection"}]}""");
        HttpResponse<String> answer = post(CASE + "/avvisa", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        PageCheck.isAccessible(answer.body());
        assertThat(answer.body()).contains("<a href=\"#field-reason\">Skäl</a>: Måste anges.", "Kvar</textarea>");
    }

    @Test
    void withTheOwnerGoneNothingTypedIsLost() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(CASE + "/svara").body());
        form.put("/text", List.of("Ett långt svar"));
        owner.close();
        try {
            HttpResponse<String> answer = post(CASE + "/svara", form);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("Det du skrev står kvar", "Ett långt svar</textarea>");
            PageCheck.isAccessible(answer.body());
            assertThat(get(QUEUE).statusCode()).isEqualTo(503);
        } finally {
            owner.start();
        }
    }

    @Test
    void aFormSentAfterItsSessionIsShownAgainAfterTheLogin() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(CASE + "/svara").body());
        form.put("/text", List.of("Länge skrivet"));
        browser.forget("SAMVERKA_STAFF");
        HttpResponse<String> shown = browser.follow(post(CASE + "/svara", form));
        assertThat(shown.body()).contains("Du var inte längre inloggad", "Länge skrivet</textarea>");
        owner.answersTo("PUT", ID + "/reply", 401, "{\"status\":401}");
        assertThat(browser.follow(post(CASE + "/svara", FormFields.of(shown.body())))
                        .body())
                .as("a token that the owner refuses")
                .contains("Länge skrivet</textarea>");
    }

    @Test
    void whatHasBeenDecidedIsFoundAgain() throws Exception {
        String all = get(QUEUE + "/beslutade").body();
        PageCheck.isAccessible(all);
        assertThat(all)
                .contains(
                        "3 ärenden",
                        "Återkallad av den som skrev",
                        "Publicerat &lt;b&gt;ord&lt;/b&gt;",
                        "Publicerad, utan svar",
                        QUEUE + "/p1\"")
                .contains("Inte publicerad:", "den handlar om något annat", QUEUE + "/r1\"");
        assertThat(get("/en/municipalities/1781/work/feedback/decided?which=UNANSWERED")
                        .body())
                .contains("1 case", "Published, without a reply")
                .doesNotContain("/r1\"");
        assertThat(get(QUEUE + "/beslutade?which=NONE").statusCode()).isEqualTo(400);
    }

    @Test
    void whoLacksTheRoleIsToldWhichOne() throws Exception {
        assertThat(get(CASE + "/radera").statusCode()).isEqualTo(403);
        assertThat(get(CASE + "/radera").body())
                .contains("både rollen moderator och rollen administratör i Kristinehamn");
        assertThat(get(QUEUE + "/registerutdrag").body()).contains("saknar rollen administratör i Kristinehamn");
        assertThat(get(GALLRING).statusCode()).isEqualTo(403);
        try (Browser editors = new Browser()) {
            HttpResponse<String> denied = side.open(editors, QUEUE, "editor");
            assertThat(denied.statusCode()).isEqualTo(403);
            PageCheck.isAccessible(denied.body());
            assertThat(denied.body()).contains("saknar rollen moderator i Kristinehamn", "Logga ut");
            assertThat(editors.post(side.at(CASE + "/publicera"), Map.of("_csrf", List.of(Browser.token(denied))))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(owner.asked()).as("nobody is asked in their name").isEmpty();
    }

    @Test
    void moderatorsFindTheirWayFromTheBeginning() throws Exception {
        assertThat(browser.follow(get("/kommuner/1781/arbete")).uri()).hasPath(QUEUE);
        assertThat(get("/arbete").body()).contains("/kommuner/1781/arbete\"");
        assertThat(get("/kommuner/1781/arbete/nytt-projekt").statusCode()).isEqualTo(403);
        assertThat(get("/kommuner/9999/arbete/synpunkter").statusCode()).isEqualTo(404);
        assertThat(get(CASE + "/publish").statusCode()).isEqualTo(404);
        owner.answersTo("GET", "/gone", 410, "{\"status\":410}");
        assertThat(get(QUEUE + "/gone").statusCode()).isEqualTo(410);
    }

    @Test
    void anAdministratorErasesAndHandsOut() throws Exception {
        try (Browser admin = new Browser()) {
            assertThat(side.open(admin, QUEUE, "admin").body()).contains("Registerutdrag", "Arbetet i Kristinehamn");
            String asksOnceMore = admin.get(side.at(CASE + "/radera")).body();
            PageCheck.isAccessible(asksOnceMore);
            assertThat(asksOnceMore).contains("Är du säker?", "Ja, radera för gott");
            owner.answersTo("DELETE", ID, 204, "");
            HttpResponse<String> erased = admin.post(side.at(CASE + "/radera"), FormFields.of(asksOnceMore));
            FakeOwner.Asked asked = owner.asked().getLast();
            assertThat(asked.method() + asked.header("If-Match") + asked.body()).isEqualTo("DELETE[\"3\"]");
            assertThat(admin.follow(erased).body()).contains("Ärendet är raderat.");

            owner.answersTo("GET", "/disclosure", 200, "{\"named\":true}");
            HttpResponse<String> disclosed = admin.get(side.at(CASE + "/utlamnande"));
            assertThat(disclosed.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"1781-" + ID + ".json\"");
            assertThat(disclosed.body()).isEqualTo("{\"named\":true}");

            owner.answersTo("GET", "/disclosure", 200, CaseFixtures.whole(ID, 5, "PUBLISHED", "Ring <mig>", """
                    ,"named":true,"addressed":false,"publishedText":"Kort","appealHints":[],
                    "reply":{"text":"Vi lyssnar","repliedAt":"2026-11-24T08:00:00Z"},
                    "decisions":[{"decision":"PUBLISH","publishedText":"Kort","reason":null,"note":"Numret bort",
                    "role":"MODERATOR","decidedAt":"2026-11-24T08:00:00Z"}],"uses":[{"kind":"ASSESSMENT","ref":"17"}]"""));
            String printed = admin.get(side.at(CASE + "/utlamnande/utskrift")).body();
            PageCheck.isAccessible(printed);
            assertThat(printed)
                    .contains(
                            "Ring &lt;mig&gt;", "Har lämnats, maskerat", "Intern anteckning: Numret bort", "Vi lyssnar")
                    .doesNotContain("kim@example.org", "Kim &lt;Ek&gt;");

            Map<String, List<String>> form =
                    FormFields.of(admin.get(side.at(QUEUE + "/registerutdrag")).body());
            form.put("email", List.of(" kim@example.org "));
            owner.answersTo("POST", "/subject-exports", 400, "{\"status\":400}");
            HttpResponse<String> refused = admin.post(side.at(QUEUE + "/registerutdrag"), form);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("ser inte ut som en adress", "value=\"kim@example.org\"");
            String first = "{\"n\":0},".repeat(99) + "{\"n\":100}";
            owner.answersTo(
                    "POST", "/subject-exports?limit=100&page=1", 200, "{\"items\":[" + first + "],\"total\":101}");
            owner.answersTo(
                    "POST", "/subject-exports?limit=100&page=2", 200, "{\"items\":[{\"n\":101}],\"total\":101}");
            HttpResponse<String> export = admin.post(side.at(QUEUE + "/registerutdrag"), form);
            assertThat(export.body()).isEqualTo("{\"items\":[" + first + ",{\"n\":101}],\"total\":101}");
            assertThat(export.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(owner.asked().getLast().body()).isEqualTo("{\"email\":\"kim@example.org\"}");
            owner.answersTo("POST", "/subject-exports?limit=100&page=2", 200, "{\"items\":[],\"total\":100}");
            assertThat(admin.post(side.at(QUEUE + "/registerutdrag"), form).statusCode())
                    .as("a file that lacks one is no file")
                    .isEqualTo(503);
        }
    }

    @Test
    void anAdministratorSeesWhatWasDestroyed() throws Exception {
        owner.answersTo("GET", "/destruction-records", 200, """
                {"items":[{"id":"%s","what":"CONTACT","rule":"REJECTED","role":null,"at":"2026-11-24T03:00:00Z"}],
                "page":2,"limit":20,"total":41}""".formatted(ID));
        try (Browser admin = new Browser()) {
            assertThat(side.open(admin, QUEUE, "admin").body()).contains("href=\"" + GALLRING + "\">Gallring</a>");
            String page = admin.get(side.at(GALLRING + "?page=2")).body();
            PageCheck.isAccessible(page);
            assertThat(page)
                    .contains("Namn och e-post</td><td>Inte publicerat, tiden ute</td>", "24 november 2026", ID)
                    .contains(GALLRING + "?page=1", GALLRING + "?page=3");
            assertThat(owner.asked().getLast().target()).isEqualTo(API + "/destruction-records?limit=20&page=2");
            owner.answersTo("GET", "/destruction-records", 200, "{\"items\":[],\"page\":1,\"limit\":20,\"total\":0}");
            assertThat(admin.get(side.at("/en/municipalities/1781/work/destruction-records"))
                            .body())
                    .contains("Nothing has been destroyed or erased.");
        }
    }

    private static void waits(String rest) {
        owner.answersTo("GET", ID, 200, CaseFixtures.whole(ID, 3, "PENDING", "Vad tycker <ni>?", rest));
    }
}
