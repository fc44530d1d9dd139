package se.samverka.gateway.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.AtWork;
import se.samverka.gateway.Browser;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.gateway.LessonFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.staff.FormFields;
import se.samverka.gateway.staff.PageCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor who follows up goals, with a real broker and a real login, before an owner that answers as told. */
class EditorIT extends AtWork {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GOALS = "/kommuner/1781/arbete/mal";
    private static final String GOAL = GOALS + "/17";
    private static final String API = "/api/v1/municipalities/1781/goals/17";
    private static final String GAP = """
            "assessment":{"status":"NEUTRAL","rationale":{"sv":"Som förut.","en":null},"basis":"JUDGEMENT",
             "confidence":"LOW","assessedOn":"2026-01-02","recordedAt":"2026-01-02T08:00:00Z",
             "evidence":[{"kind":"GAP","ref":"g1"},{"kind":"PROJECT","ref":"gone"}],"stale":false},
            "title":null,"sections":[{"heading":{"sv":"Vad målet är","en":null},"body":{"sv":"**Samverka**","en":null}}],
            "links":[],
            "gaps":[{"id":"g1","scope":"KOLADA","reason":{"sv":"Inget mått finns.","en":null},"owner":null,
             "nextCheck":null,"targets":["17.18"],"registeredAt":"2026-01-01T08:00:00Z"}]""";

    @BeforeAll
    static void start() throws Exception {
        start("goals");
        outside.publish(GoalFixtures.event("se.samverka.goal.assessed.v1", "1781", 17, 3, GAP));
        outside.publish(ProjectFixtures.registered("1781", "p1", 1, "ONGOING", "17"));
        outside.publish(LessonFixtures.recorded("1781", "l1", 1, "p1", "Börja i tid"));
        outside.publish(IndicatorFixtures.measured("1781", "N00001", 1, "17"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> outside.get(side.at(API)).body().contains("N00001")
                        && outside.get(side.at(API)).body().contains("\"version\":3"));
    }

    @BeforeEach
    void logIn() throws Exception {
        side.open(browser, GOALS, "editor");
        owner.asked().clear();
        owner.answers(200, "application/json", "{}", Map.of());
    }

    @Test
    void allGoalsAreListedWithWhatTheyWaitFor() throws Exception {
        String all = get(GOALS).body();
        assertThat(all).contains("Arbeta med målen i Kristinehamn", "Mål 1: ", "Inte bedömt", GOAL, "Neutral");
        PageCheck.isAccessible(all);
        String one = get(GOAL).body();
        assertThat(one)
                .contains("Gör en ny bedömning", GOAL + "/bedom", GOAL + "/andra-lucka/g1", "Vad målet är")
                .contains("Inget mått finns.");
        PageCheck.isAccessible(one);
        assertThat(get("/en/municipalities/1781/work/goals/17").body())
                .contains("Make a new assessment", "/en/municipalities/1781/work/goals/17/close-gap/g1");
    }

    @Test
    void howTheGoalWasAssessedIsReadFromItsOwner() throws Exception {
        owner.answers(200, "application/json", """
                {"items":[
                {"status":"POSITIVE","rationale":{"sv":"Bättre <b>nu</b>","en":null},"basis":"MEASURED","confidence":null,
                "assessedOn":"2026-03-01","evidence":[{"kind":"GAP","ref":"g1"}],"recordedAt":"2026-03-02T08:00:00Z","role":"EDITOR",
                "before":{"status":"NEGATIVE","basis":"JUDGEMENT","confidence":null,"assessedOn":null}}],
                "page":2,"limit":1,"total":3}""", Map.of());
        HttpResponse<String> page = get(GOAL + "/historik?limit=1&page=2");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Bättre &lt;b&gt;nu",
                        "Positiv",
                        "Bedömningen före: Negativ",
                        "Gjord av: redaktör",
                        "Underlag: ",
                        "Inget mått finns.")
                .contains("?limit=1\"", "?limit=1&amp;page=3\"", API + "/assessments\"");
        PageCheck.isAccessible(page.body());
        assertThat(owner.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.target()).isEqualTo(API + "/assessments?limit=1&page=2"));
        assertThat(get("/en/municipalities/1781/work/goals/17/history").body())
                .contains("The assessment before: Negative");
        assertThat(get(GOAL).body()).contains(GOAL + "/historik");
    }

    @Test
    void whyWhatWasMissingNoLongerIsStandsInTheHistory() throws Exception {
        owner.answers(200, "application/json", """
                {"items":[],"page":1,"limit":20,"total":0,"closedGaps":[
                {"id":"g7","scope":"LOCAL","reason":{"sv":"Mättes inte","en":null},"closedAt":"2026-03-02T08:00:00Z",
                 "closingReason":"Indikatorn K-SKOG mäter nu målet.","filledBy":"K-SKOG"},
                {"id":"g8","scope":"UN","reason":{"sv":"Mättes inte heller","en":null},"closedAt":"2026-03-01T08:00:00Z",
                 "closingReason":"FN mäter <det> nu","filledBy":null}]}""", Map.of());
        String page = get(GOAL + "/historik").body();
        PageCheck.isAccessible(page);
        assertThat(page)
                .contains("Stängd av sig själv när ett mått kom:", "/kommuner/1781/arbete/matt/K-SKOG")
                .contains("Stängd för hand:", "FN mäter &lt;det&gt; nu", "Mättes inte heller");
        assertThat(get("/en/municipalities/1781/work/goals/17/history").body())
                .contains("Closed by itself when an indicator came:", "<q lang=\"sv\">FN mäter");
    }

    @Test
    void evidenceIsPickedFromWhatThereIs() throws Exception {
        String form = get(GOAL + "/bedom").body();
        PageCheck.isAccessible(form);
        assertThat(form)
                .contains("value=\"INDICATOR N00001\"", "value=\"PROJECT p1\"")
                .contains("value=\"GAP g1\" checked", "value=\"PROJECT gone\" checked");
        Map<String, List<String>> fields = FormFields.of(form);
        assertThat(fields.get("/assessedOn"))
                .as("the old day is not the new one's")
                .containsExactly("");
        fields.put("/status", List.of("POSITIVE"));
        fields.put("/evidence", List.of("INDICATOR N00001", "GAP g1"));

        HttpResponse<String> saved = post(GOAL + "/bedom", fields);
        assertThat(saved.headers().firstValue("Location")).contains(GOAL);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("PUT " + API + "/assessment");
        assertThat(asked.header("If-Match")).containsExactly("\"3\"");
        JsonNode body = JSON.readTree(asked.body());
        assertThat(body.get("evidence").toString())
                .isEqualTo("[{\"kind\":\"INDICATOR\",\"ref\":\"N00001\"},{\"kind\":\"GAP\",\"ref\":\"g1\"}]");
        assertThat(body.at("/rationale/sv").asString()).isEqualTo("Som förut.");
        assertThat(body.get("assessedOn").isNull()).isTrue();
        assertThat(browser.follow(saved).body()).contains("Bedömningen är sparad.");
        assertThat(get(GOAL).body()).as("told once").doesNotContain("Bedömningen är sparad.");
    }

    @Test
    void aPreviewShowsWhatWouldBeAndSavesNothing() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(GOAL + "/beskriv").body());
        assertThat(fields.get("/sections/0/body/sv")).containsExactly("**Samverka**");
        fields.put("/sections/1/heading/sv", List.of("Nytt"));
        fields.put("/sections/1/body/sv", List.of("Ett *nytt* stycke <script>alert(1)</script>"));
        fields.put("/projectsIncomplete", List.of("true"));
        fields.put("preview", List.of("preview"));
        String seen = post(GOAL + "/beskriv", fields).body();
        PageCheck.isAccessible(seen);
        assertThat(seen)
                .contains("Så kommer det att se ut", "<strong>Samverka</strong>", "<em>nytt</em>")
                .contains("Kommunen vet att registret saknar några.");
        assertThat(owner.asked()).isEmpty();

        fields.remove("preview");
        post(GOAL + "/beskriv", fields);
        JsonNode body = JSON.readTree(owner.asked().getLast().body());
        assertThat(body.at("/sections/1/heading").toString()).isEqualTo("{\"sv\":\"Nytt\",\"en\":null}");
        assertThat(body.get("projectsIncomplete").asBoolean()).isTrue();
    }

    @Test
    void aLinkThatTheOwnerWouldRefuseIsToldInThePreviewToo() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(GOAL + "/beskriv").body());
        fields.put("/links/0/title/sv", List.of("Läs"));
        fields.put("/links/0/url", List.of("www.example.se"));
        fields.put("preview", List.of("preview"));
        HttpResponse<String> wrong = post(GOAL + "/beskriv", fields);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Skriv en hel webbadress som börjar med https:// eller http://", "www.example.se");
        fields.put("/links/0/url", List.of("http://www.example.se"));
        assertThat(post(GOAL + "/beskriv", fields).body()).contains("<a href=\"http://www.example.se\"");
    }

    @Test
    void measurementsThatAreNotNamedAreWarnedOfBeforeTheyAreSaved() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(GOAL + "/bedom").body());
        fields.put("/basis", List.of("MEASURED"));
        fields.put("/evidence", List.of());
        fields.put("preview", List.of("preview"));
        String seen = post(GOAL + "/bedom", fields).body();
        PageCheck.isAccessible(seen);
        assertThat(seen).contains("men namnger inga", "men inget underlag är ikryssat");
        fields.put("/evidence", List.of("INDICATOR N00001"));
        assertThat(post(GOAL + "/bedom", fields).body()).doesNotContain("men namnger inga", "inget underlag");
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void whatCannotBeShownYetIsSaid() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(GOAL + "/bedom").body());
        fields.put("/status", List.of(""));
        fields.put("preview", List.of("preview"));
        assertThat(post(GOAL + "/bedom", fields).body()).contains("Det går inte att visa än");
    }

    @Test
    void gapsAreRegisteredChangedAndClosed() throws Exception {
        Map<String, List<String>> made = FormFields.of(get(GOAL + "/ny-lucka").body());
        made.put("/scope", List.of("LOCAL"));
        made.put("/reason/sv", List.of("Mäts inte."));
        made.put("/targets", List.of("17.19"));
        post(GOAL + "/ny-lucka", made);
        assertThat(owner.asked().getLast().target()).isEqualTo(API + "/gaps");
        assertThat(owner.asked().getLast().header("Idempotency-Key")).hasSize(1);

        Map<String, List<String>> changed =
                FormFields.of(get(GOAL + "/andra-lucka/g1").body());
        assertThat(changed.get("/reason/sv")).containsExactly("Inget mått finns.");
        post(GOAL + "/andra-lucka/g1", changed);
        assertThat(owner.asked().getLast().method() + owner.asked().getLast().target())
                .isEqualTo("PUT" + API + "/gaps/g1");

        Map<String, List<String>> closed =
                FormFields.of(get(GOAL + "/stang-lucka/g1").body());
        closed.put("/reason", List.of("Nu finns det."));
        String told = browser.follow(post(GOAL + "/stang-lucka/g1", closed)).body();
        assertThat(told).contains("Stängd: ”Inget mått finns.” Skäl: ”Nu finns det.”", GOAL + "/historik#closed");
        assertThat(owner.asked().getLast().target()).isEqualTo(API + "/gaps/g1/closing");
        assertThat(owner.asked().getLast().body()).isEqualTo("{\"reason\":\"Nu finns det.\"}");
        assertThat(get(GOAL + "/andra-lucka/none").statusCode()).isEqualTo(404);
        owner.answers(409, "application/problem+json", "{\"detail\":\"The gap is closed.\"}", Map.of());
        HttpResponse<String> late = post(GOAL + "/andra-lucka/closed-meanwhile", changed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).as("nothing typed is lost").contains("Inget mått finns.", "Luckan är stängd.");
        assertThat(get(GOAL + "/andra-lucka").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingTypedIsLostWhenTheOwnerRefuses() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(GOAL + "/bedom").body());
        fields.put("/rationale/sv", List.of("Mycket som jag skrev"));
        owner.answers(
                400,
                "application/problem+json",
                "{\"errors\":[{\"pointer\":\"/assessedOn\",\"detail\":\"must be a date\"}]}",
                Map.of());
        HttpResponse<String> wrong = post(GOAL + "/bedom", fields);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Mycket som jag skrev", "href=\"#field-assessedOn\"");
        PageCheck.isAccessible(wrong.body());

        owner.answers(412, "application/problem+json", "{}", Map.of());
        fields.put("version", List.of("2"));
        HttpResponse<String> stale = post(GOAL + "/bedom", fields);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("class=\"versions\"", "Som förut.", "Mycket som jag skrev");
        assertThat(FormFields.of(stale.body()).get("version")).containsExactly("3");

        owner.answers(503, "application/problem+json", "{}", Map.of());
        assertThat(post(GOAL + "/bedom", fields).body()).contains("Mycket som jag skrev");
    }

    @Test
    void itTakesTheRoleOfEditorAndAToken() throws Exception {
        assertThat(outside.get(side.at(GOAL + "/bedom")).statusCode()).isEqualTo(302);
        Map<String, List<String>> forged = FormFields.of(get(GOAL + "/bedom").body());
        forged.put("_csrf", List.of("forged"));
        assertThat(post(GOAL + "/bedom", forged).statusCode()).isEqualTo(303);
        assertThat(owner.asked()).as("a forged form goes nowhere").isEmpty();
        browser.close();
        browser = new Browser();
        side.open(browser, "/kommuner/1781/arbete/synpunkter", "moderator");
        HttpResponse<String> denied = get(GOAL);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("saknar rollen redaktör i Kristinehamn");
    }
}
