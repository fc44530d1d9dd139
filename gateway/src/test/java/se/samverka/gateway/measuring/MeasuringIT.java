package se.samverka.gateway.measuring;

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
import tools.jackson.databind.json.JsonMapper;

/** An editor who enters indicators by hand, with a real broker and a real login, before an owner that answers as told. */
class MeasuringIT extends AtWork {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORK = "/kommuner/1781/arbete";
    private static final String ALL = WORK + "/matt";
    private static final String ONE = ALL + "/K-BIBLIOTEK";
    private static final String NEW = WORK + "/nytt-matt";
    private static final String API = "/api/v1/municipalities/1781/indicators";
    private static final String OWN = """
            "title":{"sv":"Låntagare, andel (%)","en":"Borrowers, share (%)"},"goals":[4,17],"links":[],"unit":"%","direction":"UP",
            "target":{"year":2030,"value":50.5},"source":"Biblioteket","values":[
            {"year":2023,"total":38.25,"women":40,"men":null,"state":"VALUE","sourceStatus":null},
            {"year":2024,"total":null,"women":null,"men":null,"state":"MISSING","sourceStatus":null}],
            "comparisons":[],"trend":"UNKNOWN","trendBasis":null""";

    @BeforeAll
    static void start() throws Exception {
        start("goals");
        outside.publish(IndicatorFixtures.event("measured", "1781", "K-BIBLIOTEK", 3, OWN));
        outside.publish(IndicatorFixtures.measured("1781", "N00001", 2, "17"));
        outside.publish(IndicatorFixtures.defined("1781", "K-UTAN", 1, "\"Ännu utan mål\"", ""));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> outside.get(side.at(API)).body().contains("K-UTAN"));
    }

    @BeforeEach
    void logIn() throws Exception {
        side.open(browser, ALL, "editor");
        owner.asked().clear();
        owner.answers(200, "application/json", "{}", Map.of());
    }

    @Test
    void allIndicatorsAreListedThoseWithoutAGoalFirst() throws Exception {
        String all = get(ALL).body();
        PageCheck.isAccessible(all);
        assertThat(all)
                .contains("Arbeta med måtten i Kristinehamn", "3 mått", NEW, "Hör inte till något mål", "mål 4, 17")
                .containsSubsequence("Ännu utan mål", "Exempelmått N00001");
        assertThat(get("/en/municipalities/1781/work/indicators").body())
                .contains("Belongs to no goal", "/en/municipalities/1781/work/new-indicator");
        String linked = get(WORK + "/mal/17").body();
        PageCheck.isAccessible(linked);
        assertThat(linked).contains(ONE, NEW + "?goal=17", ALL + "\"");
    }

    @Test
    void anIndicatorIsSeenWithItsValues() throws Exception {
        String page = get(ONE).body();
        PageCheck.isAccessible(page);
        assertThat(page)
                .contains("Låntagare, andel (%)", "38,25", "Saknas", ONE + "/andra-varde/2024", ONE + "/nytt-varde")
                .contains(WORK + "/mal/4", "<dd>Biblioteket</dd>")
                .doesNotContain("ta-bort", "Värdena hämtas från Kolada");
        assertThat(get(ALL + "/N00001").body()).contains("Värdena hämtas från Kolada");
        assertThat(get("/en/municipalities/1781/work/indicators/K-BIBLIOTEK").body())
                .contains("/en/municipalities/1781/work/indicators/K-BIBLIOTEK/change-value/2023");
        assertThat(get(ALL + "/K-INGET").statusCode()).isEqualTo(404);
        assertThat(get(ALL + "/k-fel").statusCode()).isEqualTo(404);
    }

    @Test
    void anIndicatorIsDefined() throws Exception {
        String form = get(NEW + "?goal=17").body();
        PageCheck.isAccessible(form);
        Map<String, List<String>> fields = FormFields.of(form);
        assertThat(fields.get("/goals")).containsExactly("17");
        fields.put("/id", List.of("k-skog"));
        fields.put("/title/sv", List.of("Skyddad skog"));
        fields.put("/direction", List.of("UP"));
        fields.put("/target/year", List.of("2030"));
        fields.put("/target/value", List.of("1 200,5"));
        HttpResponse<String> saved = post(NEW, fields);
        assertThat(saved.headers().firstValue("Location")).contains(ALL + "/K-SKOG");
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("PUT " + API + "/K-SKOG");
        assertThat(asked.header("If-Match")).containsExactly("\"0\"");
        assertThat(JSON.readTree(asked.body())).isEqualTo(JSON.readTree("""
                {"title":{"sv":"Skyddad skog","en":null},"goals":[17],"unit":null,"direction":"UP",
                "target":{"year":2030,"value":1200.5},"source":null}"""));
    }

    @Test
    void anIdThatIsTakenOrCannotBeOneIsToldAtItsField() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(NEW).body());
        fields.put("/title/sv", List.of("Ett annat"));
        for (String id : List.of("K-BIBLIOTEK", "å/ä", "")) {
            fields.put("/id", List.of(id));
            HttpResponse<String> wrong = post(NEW, fields);
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("href=\"#field-id\"", "Ett annat");
            PageCheck.isAccessible(wrong.body());
        }
        assertThat(owner.asked()).as("what cannot be stands in no address").isEmpty();
    }

    @Test
    void theSameFormSentTwiceMakesItOnce() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(ONE + "/andra").body());
        fields.put("/id", List.of("K-BIBLIOTEK"));
        fields.put("version", List.of("0"));
        assertThat(post(NEW, fields).headers().firstValue("Location")).contains(ONE);
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedStandsBesideWhatWasTyped() throws Exception {
        Map<String, List<String>> fields = FormFields.of(get(ONE + "/andra").body());
        assertThat(fields.get("/target/value")).containsExactly("50,5");
        assertThat(fields.get("/goals")).containsExactly("4", "17");
        fields.put("/title/sv", List.of("Låntagare i hela kommunen"));
        fields.put("version", List.of("2"));
        owner.answers(412, "application/problem+json", "{}", Map.of());
        HttpResponse<String> stale = post(ONE + "/andra", fields);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("class=\"versions\"", "Låntagare, andel (%)", "Låntagare i hela kommunen");
        assertThat(FormFields.of(stale.body()).get("version")).containsExactly("3");
        PageCheck.isAccessible(stale.body());

        owner.answers(503, "application/problem+json", "{}", Map.of());
        assertThat(post(ONE + "/andra", fields).body()).contains("Låntagare i hela kommunen", "står kvar");
        owner.answers(404, "application/problem+json", "{}", Map.of());
        HttpResponse<String> gone = post(ALL + "/K-BORTA/andra", fields);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).as("nothing typed is lost").contains("Låntagare i hela kommunen");
    }

    @Test
    void aValueIsEnteredForAYear() throws Exception {
        String form = get(ONE + "/nytt-varde").body();
        PageCheck.isAccessible(form);
        Map<String, List<String>> fields = FormFields.of(form);
        fields.put("/year", List.of("2025"));
        fields.put("/total", List.of("−3,5"));
        HttpResponse<String> saved = post(ONE + "/nytt-varde", fields);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("PUT " + API + "/K-BIBLIOTEK/values/2025");
        assertThat(asked.header("If-Match")).containsExactly("\"3\"");
        assertThat(JSON.readTree(asked.body()))
                .isEqualTo(JSON.readTree("{\"state\":\"VALUE\",\"total\":-3.5,\"women\":null,\"men\":null}"));
        assertThat(browser.follow(saved).body()).contains("Värdet är sparat.");

        fields.put("/year", List.of("20x5"));
        HttpResponse<String> wrong = post(ONE + "/nytt-varde", fields);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#field-year\"", "20x5");
    }

    @Test
    void aValueThatIsThereIsNotReplacedUnseen() throws Exception {
        Map<String, List<String>> fields =
                FormFields.of(get(ONE + "/nytt-varde").body());
        fields.put("/year", List.of("2023"));
        fields.put("/total", List.of("99"));
        HttpResponse<String> there = post(ONE + "/nytt-varde", fields);
        assertThat(there.statusCode()).isEqualTo(412);
        assertThat(there.body())
                .contains("Det året har redan ett värde", "class=\"versions\"", "38,25")
                .contains("action=\"" + ONE + "/andra-varde/2023\"");
        assertThat(owner.asked()).isEmpty();
        PageCheck.isAccessible(there.body());

        Map<String, List<String>> again = FormFields.of(there.body());
        assertThat(again.get("/total")).containsExactly("99");
        post(ONE + "/andra-varde/2023", again);
        assertThat(owner.asked().getLast().target()).isEqualTo(API + "/K-BIBLIOTEK/values/2023");
        fields.put("/total", List.of("38,25"));
        fields.put("/women", List.of("40"));
        assertThat(post(ONE + "/nytt-varde", fields).headers().firstValue("Location"))
                .as("the same value sent twice")
                .contains(ONE);
    }

    @Test
    void aValueIsChangedAndAFaultIsToldAtItsField() throws Exception {
        Map<String, List<String>> fields =
                FormFields.of(get(ONE + "/andra-varde/2023").body());
        assertThat(fields.get("/women")).containsExactly("40");
        fields.put("/state", List.of("MISSING"));
        owner.answers(
                400,
                "application/problem+json",
                "{\"errors\":[{\"pointer\":\"/state\",\"detail\":\"leaves no room\"}]}",
                Map.of());
        HttpResponse<String> wrong = post(ONE + "/andra-varde/2023", fields);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#field-state\"", "lämnar talen tomma");
        assertThat(get(ONE + "/andra-varde/2022").statusCode()).isEqualTo(404);
        assertThat(get(ONE + "/andra-varde").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasTypedSurvivesALostSession() throws Exception {
        Map<String, List<String>> fields =
                FormFields.of(get(ONE + "/nytt-varde").body());
        fields.put("/year", List.of("2026"));
        fields.put("/total", List.of("12,25"));
        owner.answers(401, "application/problem+json", "{}", Map.of());
        HttpResponse<String> out = post(ONE + "/nytt-varde", fields);
        assertThat(out.statusCode()).isIn(302, 303);
        assertThat(browser.follow(out).body()).contains("12,25", "Du var inte längre inloggad");
    }

    @Test
    void itTakesAnAdministratorToRemove() throws Exception {
        HttpResponse<String> denied = get(ONE + "/ta-bort");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("administratör");
        browser.close();
        browser = new Browser();
        side.open(browser, ALL, "admin");
        assertThat(get(ONE).body()).contains(ONE + "/ta-bort");
        String form = get(ONE + "/ta-bort").body();
        PageCheck.isAccessible(form);
        owner.answers(204, "application/json", "", Map.of());
        HttpResponse<String> removed = post(ONE + "/ta-bort", FormFields.of(form));
        assertThat(removed.headers().firstValue("Location")).contains(ALL);
        assertThat(owner.asked().getLast().method() + owner.asked().getLast().target())
                .isEqualTo("DELETE" + API + "/K-BIBLIOTEK");
        assertThat(owner.asked().getLast().header("If-Match")).containsExactly("\"3\"");
        assertThat(browser.follow(removed).body()).contains("Måttet är borttaget.");
    }
}
