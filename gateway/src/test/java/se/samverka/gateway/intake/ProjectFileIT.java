package se.samverka.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.AtWork;
import se.samverka.gateway.Browser;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.staff.PageCheck;

/** An editor with a register in a file, with a real broker and a real login, before an owner that answers as told. */
class ProjectFileIT extends AtWork {

    private static final String FILE = "/kommuner/1781/arbete/projektfil";
    private static final String CSV = "id;name;kind\r\n;Cykelköket;OTHER\r\np1;Annat namn;NETWORK\r\n;Tredje;X\r\n";
    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");
    private static final String TRIED = """
            {"total":3,"created":1,"changed":1,"unchanged":0,"refused":1,"rows":[
            {"row":2,"id":null,"outcome":"CREATED","errors":[]},{"row":3,"id":"p1","outcome":"CHANGED","errors":[]},
            {"row":4,"id":null,"outcome":"REFUSED","errors":[{"column":"kind","detail":"must be one of <them>"},
            {"column":"role","detail":"must be one of [OWNER, MEMBER]"}]}]}""";
    private static final String RUNNING = """
            {"id":"7","municipality":"1781","state":"RUNNING","total":3,"done":1,"created":1,"changed":0,"unchanged":0,"refused":0,
            "rows":[],"rowsLeftOff":0,"startedAt":"2026-11-29T08:00:00Z","endedAt":null}""";

    private String csrf = "";

    @BeforeAll
    static void start() throws Exception {
        start("projects", "--samverka.intake.max-file=4KB");
        outside.publish(ProjectFixtures.registered("1781", "p1", 1, "ONGOING", "17"));
        URI register = side.at("/api/v1/municipalities/1781/projects");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> outside.get(register).body().contains("\"p1\""));
    }

    @BeforeEach
    void logIn() throws Exception {
        csrf = Browser.token(side.open(browser, FILE, "editor"));
        owner.asked().clear();
        owner.answers(200, "application/json", TRIED, Map.of());
    }

    @Test
    void aFileIsTriedFirstAndReadInWithoutBeingChosenAgain() throws Exception {
        PageCheck.isAccessible(get(FILE).body());
        HttpResponse<String> tried = upload(CSV);
        assertThat(tried.statusCode()).isEqualTo(200);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.target()).isEqualTo("/api/v1/municipalities/1781/project-imports?dryRun=true");
        assertThat(asked.body()).isEqualTo(CSV);
        assertThat(asked.header("Content-Type")).containsExactly("text/csv; charset=utf-8");
        assertThat(tried.body())
                .containsSubsequence(
                        "Prov av register.csv",
                        "Inget är sparat än",
                        "Går inte",
                        "Tredje",
                        "<strong>Slag</strong> (kind)",
                        "<q lang=\"en\">must be one of &lt;them&gt;</q>",
                        "ska vara en av koderna OWNER, MEMBER.",
                        "Nytt",
                        "Cykelköket",
                        "<a href=\"/kommuner/1781/arbete/projekt/p1\">Annat namn</a>",
                        "Ändras: Namn, Slag<")
                .contains("1 nytt projekt", "1 ändrat projekt", "0 oförändrade projekt", "1 rad som inte går");
        PageCheck.isAccessible(tried.body());

        owner.answers(202, "application/json", RUNNING, Map.of());
        HttpResponse<String> begun = post(FILE, Map.of("_csrf", List.of(csrf), "kept", List.of(kept(tried))));
        assertThat(begun.headers().firstValue("Location")).contains(FILE + "/7");
        assertThat(owner.asked().getLast().target()).isEqualTo("/api/v1/municipalities/1781/project-imports");
        assertThat(owner.asked().getLast().body()).isEqualTo(CSV);
        assertThat(owner.asked().getLast().header("Idempotency-Key")).containsExactly(kept(tried));
        owner.answers(200, "application/json", RUNNING, Map.of());
        assertThat(get(FILE + "/7").body())
                .contains("Genomgångna rader: 1 av 3.", "Läses in nu.", "hx-get=\"" + FILE + "/7\"");
    }

    @Test
    void whatWasTriedIsKeptForWhoTriedItOnly() throws Exception {
        String kept = kept(upload(CSV));
        try (Browser other = new Browser()) {
            String token = Browser.token(side.open(other, FILE, "admin"));
            owner.asked().clear();
            HttpResponse<String> theirs =
                    other.post(side.at(FILE), Map.of("_csrf", List.of(token), "kept", List.of(kept)));
            assertThat(theirs.statusCode()).isEqualTo(410);
            assertThat(theirs.body()).contains("Filen är inte kvar");
            assertThat(owner.asked()).isEmpty();
        }
    }

    @Test
    void noFileABadOneAndOneThatIsTooLargeAreTold() throws Exception {
        assertThat(upload("").body()).contains("Ingen fil är vald");
        owner.answers(400, "application/problem+json", "{\"detail\":\"The heading lacks name.\"}", Map.of());
        HttpResponse<String> bad = upload("x\r\n");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("Filen går inte att läsa", "The heading lacks name.");
        owner.asked().clear();
        HttpResponse<String> large = browser.follow(upload("x".repeat(100_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Filen är för stor");
        assertThat(upload("x".repeat(5_000)).statusCode()).isEqualTo(413);
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void whatCouldNotBeReadInJustNowIsSentAgainWithoutBeingChosen() throws Exception {
        String kept = kept(upload(CSV));
        Map<String, List<String>> form = Map.of("_csrf", List.of(csrf), "kept", List.of(kept));
        for (int status : new int[] {409, 503}) {
            owner.answers(status, "application/problem+json", "{}", Map.of());
            HttpResponse<String> refused = post(FILE, form);
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(kept(refused)).isEqualTo(kept);
            PageCheck.isAccessible(refused.body());
        }
        owner.answers(200, "application/json", TRIED, Map.of());
        upload(CSV);
        assertThat(post(FILE, form).statusCode())
                .as("the next trial took its place")
                .isEqualTo(410);
    }

    @Test
    void aFileOfAStrangerOrForAnotherPageIsNotTakenApart() throws Exception {
        try (Browser stranger = new Browser()) {
            assertThat(stranger.upload(side.at(FILE), Map.of("_csrf", csrf), "register.csv", CSV)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(browser.upload(side.at("/kommuner/1781/arbete/nytt-projekt"), Map.of("_csrf", csrf), "x.csv", CSV)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aForgedFormGoesNowhere() throws Exception {
        csrf = "forged";
        assertThat(upload(CSV).statusCode()).isIn(303, 403);
        assertThat(owner.asked()).isEmpty();
    }

    private HttpResponse<String> upload(String content) throws Exception {
        return browser.upload(side.at(FILE), Map.of("_csrf", csrf), "register.csv", content);
    }

    private static String kept(HttpResponse<String> page) {
        Matcher kept = KEPT.matcher(page.body());
        assertThat(kept.find()).isTrue();
        return kept.group(1);
    }
}
