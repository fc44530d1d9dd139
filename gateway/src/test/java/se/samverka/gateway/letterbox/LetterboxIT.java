package se.samverka.gateway.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.Outside;
import se.samverka.gateway.staff.PageCheck;
import se.samverka.standin.Ports;
import tools.jackson.databind.json.JsonMapper;

/** The form and the author's own page over real HTTP, before an owner that answers as told. Kafka is out of reach. */
class LetterboxIT {

    private static final String FORM = "/kommuner/1781/mal/17/synpunkter";
    private static final String MINE = "/arende/1781-mine";
    private static final String MINE_API = "/api/v1/feedback-cases/1781-mine";
    private static final String CASE = """
            {"version":1,"id":"x","municipality":"1781","subject":{"kind":"GOAL","goal":17,"project":null},"kind":"COMMENT",
            "language":"sv","useful":true,"comment":%s,"name":null,"email":null,"status":"%s","receivedAt":"2026-11-23T08:00:00Z",
            "decidedAt":null,"reason":%s,"publishedText":%s,"edited":%s,"reply":%s,"replyHelped":null,"appealable":%s,"uses":[]}""";

    private static ConfigurableApplicationContext gateway;
    private static FakeOwner owner;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        owner = new FakeOwner();
        client = HttpClient.newHttpClient();
        gateway = Outside.gatewayOn("127.0.0.1:" + Ports.free(), "--samverka.routes.feedback=" + owner.base());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        client.close();
        owner.close();
    }

    @BeforeEach
    void quiet() {
        owner.asked().clear();
        owner.answers(
                201,
                "application/json",
                "{\"id\":\"x\",\"token\":\"1781-abc_DEF-1\",\"status\":\"COUNTED\"}",
                Map.of());
    }

    @Test
    void oneClickIsAnAnswerAndLeadsToThanks() throws Exception {
        HttpResponse<String> answer = post(FORM, Map.of("useful", "true"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/arende/1781-abc_DEF-1");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        FakeOwner.Asked asked = owner.asked().getFirst();
        assertThat(asked.method() + " " + asked.target())
                .isEqualTo("POST /api/v1/municipalities/1781/goals/17/feedback");
        assertThat(asked.header("idempotency-key")).singleElement().asString().hasSize(36);
        assertThat(asked.body())
                .isEqualTo(
                        "{\"comment\":null,\"name\":null,\"email\":null,\"useful\":true,\"kind\":\"COMMENT\",\"language\":\"sv\"}");
    }

    @Test
    void aFaultOfAnyPageIsReportedInAFormThatNamesIt() throws Exception {
        assertThat(get("/felanmalan?page=/kommuner/1781/matt").headers().firstValue("Location"))
                .contains("/kommuner/1781/mal/17/synpunkter?kind=ERROR&page=%2Fkommuner%2F1781%2Fmatt");
        assertThat(get("/en/report-a-fault?page=/en/municipalities/1781/goals/4")
                        .headers()
                        .firstValue("Location"))
                .contains("/en/municipalities/1781/goals/4/feedback?kind=ERROR");
        assertThat(get(FORM + "?kind=ERROR&page=/kommuner/1781/matt").body())
                .contains("maxlength=\"2000\"", "></textarea>", "value=\"ERROR\" checked");
        for (String foreign : new String[] {"//x%20%3Cb%3E", "//evil", "https://evil", "/arende/1781-secret", "/"}) {
            assertThat(get(FORM + "?kind=ERROR&page=" + foreign).body())
                    .as(foreign)
                    .contains("<h1>Säg vad du tycker</h1>")
                    .doesNotContain("Det gäller sidan", "href=\"" + foreign + "\"");
        }
        assertThat(get("/felanmalan").body()).contains("Vilken kommun gäller det?", "value=\"1781\"");
        assertThat(get("/felanmalan?page=/arende/1781-secret").body()).doesNotContain("secret");
        assertThat(get("/felanmalan?municipality=1781").headers().firstValue("Location"))
                .contains("/kommuner/1781/mal/17/synpunkter?kind=ERROR");
        assertThat(get(FORM).body()).contains("href=\"/felanmalan?page=%2Fkommuner%2F1781%2Fmal%2F17%2Fsynpunkter\"");
    }

    @Test
    void theFormOfAPageWithoutOneSaysWhichPageAndNothingOfItsGoal() throws Exception {
        String form = get(FORM + "?kind=ERROR&page=/kommuner/1781/matt").body();
        assertThat(form)
                .contains("<h1>Rapportera ett fel</h1>", "name=\"page\" value=\"/kommuner/1781/matt\"")
                .contains("Det gäller sidan <a href=\"/kommuner/1781/matt\">")
                .doesNotContain("Mål 17", "Var sidan till hjälp?", "Det här har andra sagt");
        assertThat(post(FORM, Map.of("page", "/kommuner/1781/matt", "kind", "ERROR"))
                        .body())
                .contains("<h1>Rapportera ett fel</h1>", "name=\"page\" value=\"/kommuner/1781/matt\"");
    }

    @Test
    void aPageOfNoMunicipalityIsStillNamedWhenOneIsChosen() throws Exception {
        assertThat(get("/om-data").body()).contains("href=\"/felanmalan?page=%2Fom-data\"");
        assertThat(get("/felanmalan?page=/mal/4").body())
                .contains("name=\"page\" value=\"/mal/4\"", "name=\"kind\" value=\"ERROR\"");
        assertThat(get("/felanmalan?page=/mal/4&kind=ERROR&municipality=1781")
                        .headers()
                        .firstValue("Location"))
                .contains(FORM + "?kind=ERROR&page=%2Fmal%2F4");
        assertThat(get("/felanmalan?page=/kommuner/1781/projekt?goal=3")
                        .headers()
                        .firstValue("Location"))
                .contains(FORM + "?kind=ERROR&page=%2Fkommuner%2F1781%2Fprojekt");

        assertThat(get("/tillganglighet").body()).contains("href=\"/felanmalan?kind=ACCESSIBILITY\"");
        assertThat(get("/felanmalan?kind=ACCESSIBILITY&page=/tillganglighet&municipality=1781")
                        .headers()
                        .firstValue("Location"))
                .contains(FORM + "?kind=ACCESSIBILITY&page=%2Ftillganglighet");
        assertThat(get(FORM + "?kind=ACCESSIBILITY&page=/tillganglighet").body())
                .contains("value=\"ACCESSIBILITY\" checked", "></textarea>")
                .contains(
                        "href=\"/en/municipalities/1781/goals/17/feedback?kind=ACCESSIBILITY&amp;page=%2Ftillganglighet\"")
                .doesNotContain("value=\"COMMENT\"", "value=\"QUESTION\"");
        assertThat(get("/felanmalan?kind=ACCESSIBILITY&page=/mal/4").body())
                .contains("href=\"/en/report-a-fault?kind=ACCESSIBILITY&amp;page=%2Fmal%2F4\"");
        post(FORM, Map.of("page", "/mal/4", "kind", "COMMENT", "comment", "Trasig länk"));
        assertThat(owner.asked().getLast().body())
                .as("no voice on the goal, and which page it is")
                .contains("\"kind\":\"ERROR\"", "\"comment\":\"Det gäller sidan /mal/4: Trasig länk\"");
    }

    @Test
    void municipalitiesAreToBeChosenInTheOrderOfTheAlphabet() throws Exception {
        assertThat(get("/felanmalan").body())
                .containsSubsequence(">Ale</option>", ">Malmö<", ">Uppsala<", ">Åmål<", ">Älvkarleby<", ">Örebro<");
    }

    @Test
    void aDoubleClickIsOneAnswer() throws Exception {
        post(FORM, Map.of("useful", "false"));
        post(FORM, Map.of("useful", "false"));
        assertThat(owner.asked())
                .hasSize(2)
                .extracting(asked -> asked.header("idempotency-key"))
                .as("its owner makes one of what has one key")
                .containsOnly(owner.asked().getFirst().header("idempotency-key"));
    }

    @Test
    void theEnglishFormLeadsToTheEnglishPage() throws Exception {
        HttpResponse<String> answer = post(
                "/en/municipalities/1781/goals/17/feedback",
                Map.of("kind", "QUESTION", "comment", " Why?\r\nHow? ", "name", "Ann", "email", "a@example.org"));
        assertThat(answer.headers().firstValue("Location")).contains("/en/cases/1781-abc_DEF-1");
        assertThat(JsonMapper.shared().readTree(owner.asked().getFirst().body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"comment":"Why?\\nHow?","name":"Ann","email":"a@example.org","useful":null,"kind":"QUESTION","language":"en"}"""));
    }

    @Test
    void whatCannotBeTakenStandsInTheFormAgain() throws Exception {
        owner.answers(
                400,
                "application/problem+json",
                "{\"status\":400,\"errors\":[{\"pointer\":\"/email\",\"detail\":\"no\"}]}",
                Map.of());
        HttpResponse<String> answer =
                post(FORM, Map.of("comment", "Min <b>text</b>", "name", "Ann", "email", "ingen adress"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\"", "E-postadressen ser inte ut som en adress")
                .contains("Min &lt;b&gt;text&lt;/b&gt;</textarea>", "value=\"ingen adress\"", "value=\"Ann\"");
    }

    @Test
    void withTheOwnerGoneNothingTypedIsLost() throws Exception {
        owner.close();
        try {
            HttpResponse<String> answer = post(FORM, Map.of("comment", "Min text", "useful", "false"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body())
                    .contains("Det du skrev står kvar", "Min text</textarea>")
                    .contains("name=\"useful\" value=\"false\" checked");
        } finally {
            owner.start();
        }
    }

    @Test
    void whatIsSentAgainAfterTroubleGoesUnderTheSameKey() throws Exception {
        owner.answers(503, "text/html", "<h1>Bad gateway</h1>", Map.of());
        String again = post(FORM, Map.of("comment", "Min text")).body();
        String key = again.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        assertThat(again).contains("Det du skrev står kvar");
        quiet();
        assertThat(post(FORM, Map.of("comment", "Min text", "key", key)).statusCode())
                .isEqualTo(303);
        assertThat(owner.asked().getFirst().header("idempotency-key")).containsExactly(key);
    }

    @Test
    void aCaseWhoseOwnerIsAwayIsLaterAndKeepsWhatWasTyped() throws Exception {
        for (int status : new int[] {503, 500, 502}) {
            owner.answers(status, "text/plain", "no JSON", Map.of());
            HttpResponse<String> page = get("/arende/1781-abc");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            HttpResponse<String> typed = post("/arende/1781-abc", Map.of("do", "comment", "comment", "Min text"));
            assertThat(typed.statusCode()).isEqualTo(503);
            assertThat(typed.body())
                    .contains("Det du skrev står kvar", "Min text</textarea>", "name=\"do\" value=\"comment\"");
        }
    }

    @Test
    void sayingNothingIsToldWithoutAskingTheOwner() throws Exception {
        HttpResponse<String> answer = post(FORM, Map.of("comment", "  "));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Svara ja eller nej, eller skriv något");
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void whoFillsInWhatNobodySeesIsThankedAndNotHeard() throws Exception {
        HttpResponse<String> answer = post(FORM, Map.of("comment", "Buy now", "subject", "Offer"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/kommuner/1781/mal/17");
        assertThat(owner.asked()).isEmpty();
        assertThat(get(FORM).body())
                .containsPattern("aria-hidden=\"true\"[^\n]*name=\"subject\" tabindex=\"-1\" autocomplete=\"off\"");
    }

    @Test
    void aRefusedSenderKeepsTheTextAlsoWhenTheOwnerIsNotAskedAgain() throws Exception {
        owner.answers(429, "application/problem+json", "{}", Map.of("Retry-After", "1"));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> refused = post(FORM, Map.of("comment", "Min text"));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After"))
                    .as("the owner's own")
                    .contains("1");
            assertThat(refused.body()).contains("Min text</textarea>");
        }
        assertThat(owner.asked()).hasSize(1);
        quiet();
        await().until(() -> post(FORM, Map.of("comment", "Min text")).statusCode() == 303);
    }

    @Test
    void aFormThatIsBackAtOnceStandsThereAgainAndIsTakenTheSecondTime() throws Exception {
        String now = Long.toString(Instant.now().getEpochSecond());
        assertThat(get(FORM).body()).contains("name=\"shown\" value=\"");
        HttpResponse<String> first = post(FORM, Map.of("comment", "Min text", "shown", now));
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.body()).contains("Min text</textarea>", "en gång till").doesNotContain("name=\"shown\"");
        assertThat(owner.asked()).isEmpty();
        for (String shown : new String[] {"", "1", "99999999999999", "-1", "x"}) {
            assertThat(post(FORM, Map.of("comment", "Min text", "shown", shown)).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void programsAreRecognisedOnTheAuthorsPageToo() throws Exception {
        has("null", "COUNTED");
        String now = Long.toString(Instant.now().getEpochSecond());
        Map<String, String> offer = Map.of("do", "comment", "comment", "Buy now", "subject", "Offer");
        assertThat(post("/arende/1781-abc_DEF-1", offer).statusCode()).isEqualTo(303);
        assertThat(owner.asked()).isEmpty();

        assertThat(get("/arende/1781-abc_DEF-1").body()).contains("name=\"shown\" value=\"", "name=\"subject\"");
        HttpResponse<String> quick =
                post("/arende/1781-abc_DEF-1", Map.of("do", "comment", "comment", "Min text", "shown", now));
        assertThat(quick.statusCode()).isEqualTo(429);
        assertThat(quick.body()).contains("Min text</textarea>", "en gång till").doesNotContain("name=\"shown\"");
        assertThat(owner.asked()).extracting(FakeOwner.Asked::method).doesNotContain("PUT");
    }

    @Test
    void theOwnerIsToldWhereALetterCameFrom() throws Exception {
        post(FORM, Map.of("useful", "true"));
        assertThat(owner.asked().getFirst().header("x-forwarded-for"))
                .singleElement()
                .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void theThankYouPageThanksAndInvites() throws Exception {
        owner.answers(
                200,
                "application/json",
                CASE.formatted("null", "COUNTED", "null", "null", "false", "null", "false"),
                Map.of());
        HttpResponse<String> page = get("/arende/1781-abc_DEF-1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Tack!</h1>", "Ditt svar är räknat.", "Vill du säga något mer?", "Skicka")
                .contains("href=\"/arende/1781-abc_DEF-1\"", "href=\"/en/cases/1781-abc_DEF-1\"")
                .contains("href=\"/kommuner/1781/mal/17\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(owner.asked().getFirst().target()).isEqualTo("/api/v1/feedback-cases/1781-abc_DEF-1");
    }

    @Test
    void sendWithoutATextIsAValidAnswer() throws Exception {
        has("null", "COUNTED");
        HttpResponse<String> answer = post("/arende/1781-abc_DEF-1", Map.of("do", "comment", "comment", ""));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(owner.asked()).extracting(FakeOwner.Asked::method).containsExactly("GET");
    }

    @Test
    void anEmptiedTextIsNotTakenAwayAndItsAuthorIsToldHow() throws Exception {
        has("\"Min text\"", "PENDING");
        HttpResponse<String> answer = post(MINE, Map.of("do", "comment", "comment", " ", "name", "Ann"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("ta tillbaka det du skickade", "aria-invalid=\"true\"", "comment-fault")
                .contains("Min text</textarea>", "value=\"Ann\"");
        assertThat(owner.asked()).extracting(FakeOwner.Asked::method).containsOnly("GET");
    }

    @Test
    void whatWasTypedWhileSomebodyDecidedIsShown() throws Exception {
        has("\"Gammal\"", "PUBLISHED");
        special("PUT", MINE_API, 409);
        HttpResponse<String> answer = post(MINE, Map.of("do", "comment", "comment", "Ny <text>"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Det här skrev du", "Ny &lt;text&gt;</blockquote>", "Gammal")
                .doesNotContain("<textarea");
    }

    @Test
    void aRefusedStepLeavesTheFormAsTheCaseIs() throws Exception {
        has("\"Min text\"", "PENDING");
        for (int status : new int[] {429, 503}) {
            special("DELETE", MINE_API, status);
            HttpResponse<String> answer = post(MINE, Map.of("do", "withdraw"));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("Min text</textarea>").doesNotContain("Det här skrev du");
        }
    }

    @Test
    void aVoteIsYesOrNoAndNothingElse() throws Exception {
        for (String odd : new String[] {"1", "x", "TRUE", "on"}) {
            HttpResponse<String> answer = post(FORM, Map.of("useful", odd, "comment", "Min text"));
            assertThat(answer.statusCode()).as(odd).isEqualTo(400);
            assertThat(answer.body()).contains("är ja eller nej", "Min text</textarea>");
        }
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void everyFormOfTheCaseReachesItsOwner() throws Exception {
        owner.answers(200, "application/json", "{}", Map.of());
        for (String wish : new String[] {"comment", "appeal", "helped", "not-helped", "withdraw"}) {
            assertThat(post("/en/cases/1781-abc", Map.of("do", wish, "comment", "Text"))
                            .statusCode())
                    .as(wish)
                    .isEqualTo(303);
        }
        assertThat(owner.asked())
                .extracting(asked -> asked.method() + " " + asked.target() + " " + asked.body())
                .containsExactly(
                        "PUT /api/v1/feedback-cases/1781-abc {\"comment\":\"Text\",\"name\":null,\"email\":null}",
                        "POST /api/v1/feedback-cases/1781-abc/appeal {\"text\":\"Text\"}",
                        "POST /api/v1/feedback-cases/1781-abc/reply-rating {\"helped\":true}",
                        "POST /api/v1/feedback-cases/1781-abc/reply-rating {\"helped\":false}",
                        "DELETE /api/v1/feedback-cases/1781-abc ");
        assertThat(post("/arende/1781-abc", Map.of("do", "something")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void decisionReasonAndReplyAreShown() throws Exception {
        String reply = "{\"text\":\"Vi <i>ordnar</i> det.\",\"repliedAt\":\"2026-11-24T08:00:00Z\"}";
        owner.answers(
                200,
                "application/json",
                CASE.formatted("\"Min text\"", "REJECTED", "\"OFF_TOPIC\"", "null", "false", reply, "true"),
                Map.of());
        assertThat(get("/arende/1781-abc").body())
                .doesNotContain("Tack!")
                .contains("Din text publiceras inte.", "den handlar om något annat", "Min text")
                .contains("Vi &lt;i&gt;ordnar&lt;/i&gt; det.", "Hjälpte svaret dig?", "Begär en ny prövning");
        owner.answers(
                200,
                "application/json",
                CASE.formatted("\"Min text\"", "PUBLISHED", "null", "\"Texten\"", "true", "null", "false"),
                Map.of());
        assertThat(get("/en/cases/1781-abc").body())
                .contains("Your text is published.", "How it was published", "Texten")
                .doesNotContain("Ask for a second look", "<textarea");
    }

    @Test
    void aSecondDecisionSaysThatItIsFinalAndHowItCameToBe() throws Exception {
        String first = "{\"decision\":\"REJECT\",\"reason\":\"OFF_TOPIC\",\"decidedAt\":\"2026-11-23T09:00:00Z\"}";
        String second = first.replace("OFF_TOPIC", "OTHER").replace("23T09", "25T10");
        String appeal = "{\"text\":\"Läs <i>igen</i>\",\"appealedAt\":\"2026-11-24T08:00:00Z\"}";
        course("APPEALED", "\"OFF_TOPIC\"", appeal, first);
        assertThat(get(MINE).body())
                .contains("<h1>Ny prövning är begärd</h1>", "Läs &lt;i&gt;igen&lt;/i&gt;", "24 november 2026")
                .contains("Texten publiceras inte, därför att den handlar om något annat.", "23 november 2026");

        course("REJECTED", "\"OTHER\"", appeal, second + "," + first);
        String page = get(MINE).body();
        assertThat(page)
                .contains("<h1>Beslut om din text</h1>", "har prövats på nytt och publiceras inte", "slutgiltigt")
                .containsSubsequence(
                        "den handlar om något annat.",
                        "23 november 2026 kl. 10:00",
                        "Läs &lt;i&gt;igen&lt;/i&gt;",
                        "Efter ny prövning: Texten publiceras inte, därför att det finns ett annat skäl.",
                        "25 november 2026 kl. 11:00")
                .doesNotContain("Tack!", "Begär en ny prövning");
        PageCheck.isAccessible(page);

        course(
                "PUBLISHED",
                "null",
                appeal,
                second.replace("REJECT", "PUBLISH").replace("\"OTHER\"", "null") + "," + first);
        assertThat(get("/en/cases/1781-mine").body())
                .contains(
                        "looked at a second time and is published",
                        "final",
                        "After a second look: The text is published.");
    }

    private static void course(String status, String reason, String appeal, String decisions) {
        String text = status.equals("PUBLISHED") ? "\"Min text\"" : "null";
        String now = CASE.formatted("\"Min text\"", status, reason, text, "false", "null", "false");
        owner.answers(
                200,
                "application/json",
                now.replace("\"uses\"", "\"appeal\":" + appeal + ",\"decisions\":[" + decisions + "],\"uses\""),
                Map.of());
    }

    @Test
    void aCaseThatIsNotThereIsAPageThatIsNotThere() throws Exception {
        owner.answers(404, "application/problem+json", "{\"status\":404}", Map.of());
        assertThat(get("/arende/1781-none").statusCode()).isEqualTo(404);
        assertThat(get("/arende/1781-none").body()).contains("Sidan finns inte");
        owner.answers(410, "application/problem+json", "{\"status\":410}", Map.of());
        assertThat(get("/arende/1781-none").statusCode()).isEqualTo(410);
        assertThat(get("/arende/..%2f..%2fx").statusCode()).isIn(400, 404);
        assertThat(get("/kommuner/1781/projekt/none/synpunkter").statusCode())
                .as("not caught up: nobody knows which projects there are")
                .isEqualTo(503);
        assertThat(get("/kommuner/1781/mal/18/synpunkter").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormBeyondAllSizeIsRefused() throws Exception {
        // On a connection of its own: the gateway closes it, and no other test may just then be using it.
        try (HttpClient own = HttpClient.newHttpClient()) {
            int status =
                    post(own, FORM, Map.of("comment", "x".repeat(2_000_000))).statusCode();
            assertThat(status).isIn(400, 413);
        }
        assertThat(owner.asked()).isEmpty();
    }

    private static void has(String comment, String status) {
        String published = status.equals("PUBLISHED") ? comment : "null";
        owner.answers(
                200,
                "application/json",
                CASE.formatted(comment, status, "null", published, "false", "null", "false"),
                Map.of());
    }

    private static void special(String method, String path, int status) {
        owner.answersTo(method, path, status, "{\"status\":" + status + "}");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(client, path, fields);
    }

    private static HttpResponse<String> post(HttpClient client, String path, Map<String, String> fields)
            throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return Outside.address(gateway, path);
    }
}
