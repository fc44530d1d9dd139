package se.samverka.gateway.intake;

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
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.gateway.staff.FormFields;
import se.samverka.gateway.staff.PageCheck;

/** An editor who takes much in at once, with a real broker and a real login, before an owner that answers as told. */
class IntakeIT extends AtWork {

    private static final String KOLADA = "/kommuner/1781/arbete/kolada";
    private static final String FILE = "/kommuner/1781/arbete/projektfil";
    private static final String RUNNING = """
            {"id":"job-1","source":"KOLADA","state":"RUNNING","done":25,"total":60,"failed":[{"id":"N00007","reason":"Kolada failed: 500."}],
            "startedAt":"2026-11-29T08:00:00Z","endedAt":null}""";

    @BeforeAll
    static void start() throws Exception {
        start("goals");
    }

    @BeforeEach
    void logIn() throws Exception {
        side.open(browser, KOLADA, "editor");
        owner.asked().clear();
    }

    @Test
    void indicatorsAreNamedAndFetchedForGoals() throws Exception {
        String page = get(KOLADA).body();
        PageCheck.isAccessible(page);
        Map<String, List<String>> form = FormFields.of(page);
        form.put("/ids", List.of("n00945\n\nN00946"));
        form.put("/goals", List.of("3", "17"));
        owner.answers(202, "application/json", RUNNING, Map.of());
        HttpResponse<String> begun = post(KOLADA, form);
        assertThat(begun.headers().firstValue("Location")).contains(KOLADA + "/job-1");
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + asked.target()).isEqualTo("POST/api/v1/municipalities/1781/indicator-imports");
        assertThat(asked.header("Idempotency-Key")).hasSize(1);
        assertThat(asked.body())
                .isEqualTo("{\"source\":\"KOLADA\",\"indicators\":[{\"id\":\"N00945\",\"goals\":[3,17]},"
                        + "{\"id\":\"N00946\",\"goals\":[3,17]}]}");
    }

    @Test
    void progressLooksAgainByItselfUntilItIsOver() throws Exception {
        owner.answers(200, "application/json", RUNNING, Map.of());
        HttpResponse<String> running = get(KOLADA + "/job-1");
        assertThat(running.body())
                .contains("25 av 60", "hx-get=\"" + KOLADA + "/job-1\"", "N00007", "Kolada failed: 500.")
                .contains("<script src=\"/assets/htmx-", "<p id=\"state\" role=\"status\">")
                .doesNotContain("hx-swap-oob");
        assertThat(running.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        owner.answers(
                200,
                "application/json",
                RUNNING.replace("RUNNING", "DONE").replace("\"endedAt\":null", "\"endedAt\":\"2026-11-29T08:01:00Z\""),
                Map.of());
        assertThat(get(KOLADA + "/job-1").body())
                .as("its state is told once, where the page that waits has it")
                .contains("Klart.", "<p id=\"state\" role=\"status\" hx-swap-oob=\"innerHTML\">")
                .doesNotContain("hx-get", "<script");
        assertThat(get(KOLADA + "/..%2Fx").statusCode()).isIn(400, 404);
    }

    @Test
    void aLineThatIsNoIdIsNamedAndAnotherImportIsTold() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(KOLADA).body());
        form.put("/ids", List.of("N00945\nfel"));
        owner.answers(
                400,
                "application/problem+json",
                "{\"errors\":[{\"pointer\":\"/indicators/1/id\",\"detail\":\"must be an id\"}]}",
                Map.of());
        HttpResponse<String> wrong = post(KOLADA, form);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#field-ids\"", "N00945\nfel");
        owner.answers(409, "application/problem+json", "{}", Map.of());
        assertThat(post(KOLADA, form).body()).contains("En annan inläsning pågår");
    }

    @Test
    void withNothingNamedWhatIsLinkedIsFetched() throws Exception {
        owner.answers(202, "application/json", RUNNING, Map.of());
        post(KOLADA, Map.of("_csrf", List.of(Browser.token(get(KOLADA))), "linked", List.of("true")));
        assertThat(owner.asked().getLast().body()).isEqualTo("{\"source\":\"KOLADA\"}");
    }

    @Test
    void whatIsLinkedIsListedAlsoWhenItMeasuresNoGoal() throws Exception {
        outside.publish(IndicatorFixtures.measured("1781", "N00017", 1, "17"));
        outside.publish(IndicatorFixtures.measured("1781", "N00000", 1, ""));
        await().atMost(Duration.ofSeconds(30)).until(() -> get(KOLADA).body().contains("Exempelmått N00000"));
        String page = get(KOLADA).body();
        PageCheck.isAccessible(page);
        assertThat(page)
                .contains("Exempelmått N00017", "2 mått", "Hör inte till något mål")
                .contains("/kommuner/1781/arbete/matt/N00000\"");
    }

    @Test
    void goalsWithoutAnyIndicatorFetchNothing() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(KOLADA).body());
        form.put("/goals", List.of("3"));
        HttpResponse<String> refused = post(KOLADA, form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#field-ids\"");
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void forFilesItTakesAnEditorToo() throws Exception {
        browser.close();
        browser = new Browser();
        side.open(browser, "/kommuner/1781/arbete/synpunkter", "moderator");
        assertThat(get(KOLADA).statusCode()).isEqualTo(403);
        assertThat(get(FILE).statusCode()).isEqualTo(403);
        assertThat(outside.get(side.at(FILE)).statusCode()).isEqualTo(302);
    }
}
