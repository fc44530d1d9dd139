package se.samverka.gateway.staff;

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
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.kit.consume.Incoming;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor at work, with a real broker and a real login, before an owner that answers as told. */
class StaffIT extends AtWork {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORK = "/kommuner/1781/arbete";
    private static final String REGISTER = WORK + "/nytt-projekt";
    private static final String FULL = WORK + "/projekt/full";

    @BeforeAll
    static void start() throws Exception {
        // Every write renews the token: it always is about to run out.
        start("projects", "--samverka.login.renew-before=2h");
        outside.publish(ProjectFixtures.full("1781", "full", 3));
        publish(ProjectFixtures.registered("1781", "wait", 1, "AWAITING_EVALUATION", "4"));
        publish(ProjectFixtures.registered("1781", "going", 1, "ONGOING", "4"));
        publish(ProjectFixtures.registered("1781", "plan", 1, "PLANNED", "4"));
        publish(ProjectFixtures.offered("1781", "offered", 1, "t-1"));
        publish(ProjectFixtures.accepted("1781", "accepted", 1, "t-2", "2026-11-20"));
        publish(ProjectFixtures.accepted("1781", "coming", 1, "t-3", "2099-01-01"));
    }

    @BeforeEach
    void logIn() throws Exception {
        side.open(browser, WORK, "editor");
        owner.asked().clear();
    }

    @Test
    void theDaysWorkIsListedByWhatItWaitsFor() throws Exception {
        String day = get(WORK).body();
        assertThat(day)
                .containsSubsequence(
                        REGISTER, "Väntar på utvärdering", "Projekt wait", "Utvärderade", "Allt är angivet", "Pågår")
                .contains("Projekt going", "Planeras", "Projekt plan", "Inloggad som editor");
        PageCheck.isAccessible(day);
        assertThat(get("/en/municipalities/1781/work").body())
                .contains("Awaiting evaluation", "/en/municipalities/1781/work/new-project");
        assertThat(get("/kommuner/1781/projekt/full").body()).contains("href=\"" + FULL + "\"");
    }

    @Test
    void aProjectIsRegisteredInThePersonsNameAndShownAtOnce() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(REGISTER).body());
        form.put("/name", List.of(" Cykelköket "));
        form.put("/kind", List.of("PARTNERSHIP_IOP"));
        form.put("/role", List.of("FUNDER"));
        form.put("/amount/value", List.of("36 000,5"));
        form.put("/partners/1/name", List.of("Föreningen"));
        form.put("/partners/1/country", List.of("Polen"));
        form.put("/goals", List.of("11", "17"));
        owner.answers(201, "application/json", "{\"id\":\"new\",\"version\":1}", written("1781/new;1"));
        outside.publish(ProjectFixtures.registered("1781", "new", 1, "PLANNED", "11,17"));

        HttpResponse<String> answer = post(REGISTER, form);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(WORK + "/projekt/new");
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("POST /api/v1/municipalities/1781/projects");
        assertThat(asked.header("Authorization").getFirst()).startsWith("Bearer ey");
        assertThat(asked.header("Idempotency-Key").getFirst()).hasSize(36);
        assertThat(asked.header("If-Match")).isEmpty();
        JsonNode body = JSON.readTree(asked.body());
        assertThat(body.at("/name").asString()).isEqualTo("Cykelköket");
        assertThat(body.at("/status").asString()).isEqualTo("PLANNED");
        assertThat(body.at("/amount").toString())
                .isEqualTo("{\"value\":\"36000.5\",\"currency\":\"SEK\",\"qualifier\":\"EXACT\"}");
        assertThat(body.at("/partners").toString())
                .isEqualTo("[{\"name\":\"Föreningen\",\"type\":null,\"country\":\"PL\"}]");
        assertThat(body.at("/goals").toString()).isEqualTo("[11,17]");
        assertThat(body.at("/summary").isNull()
                        && body.at("/period").isNull()
                        && body.at("/unit").isNull())
                .as("not stated")
                .isTrue();
        assertThat(browser.follow(answer).body()).contains("<h1>Projekt new</h1>", "Starta projektet");
    }

    @Test
    void whatIsSavedAndNotSeenYetIsToldAsSaved() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(REGISTER).body());
        owner.answers(201, "application/json", "{\"id\":\"slow\",\"version\":1}", written("1781/slow;1"));
        HttpResponse<String> page = browser.follow(post(REGISTER, form));
        assertThat(page.statusCode()).isEqualTo(202);
        assertThat(page.body()).contains("Projektet är registrerat", "syns inte här än");

        publish(ProjectFixtures.registered("1781", "slow", 1, "PLANNED", "11"));
        HttpResponse<String> later = browser.get(page.uri());
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("<h1>Projekt slow</h1>");
    }

    @ParameterizedTest
    @CsvSource({
        "plan/starta, POST, /transitions, ONGOING",
        "going/avsluta, POST, /transitions, ENDED",
        "wait/utvardera, PUT, /evaluation, ",
        "going/for-vidare, POST, /transfers, ",
        "offered/ta-emot/t-1, POST, /transfers/t-1/receipt, ",
        "accepted/folj-upp/t-2, POST, /transfers/t-2/follow-ups, ",
        "full/anvand-lardomar, POST, /consulted-lessons, ",
        "full/stang, POST, /transitions, CLOSED",
        "wait/undanta, POST, /transitions, CLOSED",
        "plan/stall-in, POST, /transitions, CANCELLED",
        "full/andra, PUT, '', "
    })
    void everyTaskIsAFormAndOneWrite(String address, String method, String path, String to) throws Exception {
        String form = get(WORK + "/projekt/" + address).body();
        PageCheck.isAccessible(form);
        owner.answers(200, "application/json", "{}", Map.of());

        HttpResponse<String> answer = post(WORK + "/projekt/" + address, FormFields.of(form));
        String id = address.substring(0, address.indexOf('/'));
        assertThat(answer.headers().firstValue("Location")).contains(WORK + "/projekt/" + id);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target())
                .isEqualTo(method + " /api/v1/municipalities/1781/projects/" + id + path);
        assertThat(asked.header("If-Match")).containsExactly(id.equals("full") ? "\"3\"" : "\"1\"");
        assertThat(JSON.readTree(asked.body()).path("to").asString("")).isEqualTo(to == null ? "" : to);
        String shown = get(WORK + "/projekt/" + id).body();
        PageCheck.isAccessible(shown);
        assertThat(shown).containsOnlyOnce("class=\"notice\" role=\"status\"");
        assertThat(get(WORK + "/projekt/" + id).body()).as("told once").doesNotContain("class=\"notice\"");
    }

    @Test
    void aProjectsPageSaysWhatIsMissingForItsClosing() throws Exception {
        assertThat(get(WORK + "/projekt/wait").body())
                .contains("Projektets slut: <strong>finns</strong>", "Utvärdering: <strong>saknas</strong>")
                .contains("Mottagen kunskap: <strong>saknas</strong>", "Saknas: kort beskrivning");
        assertThat(get(WORK + "/projekt/accepted").body())
                .contains("Mottagen kunskap: <strong>finns</strong>", "/projekt/accepted/folj-upp/t-2");
        assertThat(get(WORK).body())
                .containsSubsequence(
                        "Kunskap att följa upp", "Projekt accepted", "sedan 20 november 2026", "från 1 januari 2099")
                .contains("/projekt/coming/folj-upp/t-3", "/kommuner/1781/projekt?status=CLOSED");
    }

    @Test
    void whatTheOwnerRefusesIsToldAtItsFieldAndNothingIsLost() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(REGISTER).body());
        form.put("/name", List.of("Mitt <b>projekt</b>"));
        form.put("/funders", List.of("EU\nanna@example.org"));
        form.put("/partners/2/name", List.of("Tredje raden"));
        form.put("/partners/2/country", List.of("Atlantis"));
        owner.answers(400, "application/problem+json", """
                {"status":400,"errors":[{"pointer":"/kind","detail":"is required"},{"pointer":"/funders/1","detail":"no"},
                {"pointer":"/partners/0/country","detail":"no"},{"pointer":"/else","detail":"must be <other>"}]}""", Map.of());

        HttpResponse<String> answer = post(REGISTER, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<title>Rätta: Registrera ett projekt", "role=\"alert\" tabindex=\"-1\" autofocus")
                .contains(
                        "<a href=\"#field-kind\">Slag</a>: Måste anges.",
                        "<a href=\"#field-funders\">Finansiärer</a>: Rad 2:")
                .contains("<a href=\"#field-partners-0-country\">Land</a>: Rad 1: Det finns inget land som heter så.")
                .contains("<q lang=\"en\">must be &lt;other&gt;</q>", "aria-invalid=\"true\"", "field-kind-wrong")
                .contains("value=\"Mitt &lt;b>projekt&lt;/b>\"", "EU\nanna@example.org</textarea>")
                .contains("name=\"/partners/0/name\" type=\"text\" value=\"Tredje raden\"", "value=\"Atlantis\"");
        PageCheck.isAccessible(answer.body());
        assertThat(FormFields.of(answer.body()).get("key")).isEqualTo(form.get("key"));
    }

    @Test
    void moreRowsAskNobody() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(REGISTER).body());
        form.put("/partners/0/name", List.of("En"));
        form.put("/partners/2/name", List.of("Två"));
        form.put("more", List.of("field-partners"));
        HttpResponse<String> answer = post(REGISTER, form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"Två\"", "name=\"/partners/4/name\"");
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void whoComesSecondSeesBothVersionsAndCanSendAgainOnTheNewOne() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(FULL + "/andra").body());
        form.put("version", List.of("2"));
        form.put("/name", List.of("Mitt namn"));
        form.put("/level", List.of(""));
        owner.answers(412, "application/problem+json", "{\"status\":412}", Map.of());

        HttpResponse<String> answer = post(FULL + "/andra", form);
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body())
                .contains("Någon annan har ändrat det här medan du skrev", "Så är det nu", "Så skrev du")
                .contains(
                        "<th scope=\"row\">Namn</th><td class=\"plain\">Allt är angivet</td><td class=\"plain\">Mitt namn</td>")
                .contains(
                        "<th scope=\"row\">Nivå</th><td class=\"plain\">Lokalt</td><td class=\"plain\">Ej angivet</td>")
                .doesNotContain("<th scope=\"row\">Slag</th>", "<th scope=\"row\">Belopp</th>");
        PageCheck.isAccessible(answer.body());

        owner.answers(200, "application/json", "{}", Map.of());
        assertThat(post(FULL + "/andra", FormFields.of(answer.body())).statusCode())
                .isEqualTo(303);
        assertThat(owner.asked().getLast().header("If-Match")).containsExactly("\"3\"");
        assertThat(owner.asked().getLast().body()).contains("Mitt namn");
    }

    @Test
    void aVersionThatTheViewDoesNotHaveYetIsToldSo() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(FULL + "/andra").body());
        owner.answers(412, "application/problem+json", "{\"status\":412}", Map.of());
        assertThat(post(FULL + "/andra", form).body())
                .contains("ändringen syns inte här än", "name=\"version\" value=\"3\"")
                .doesNotContain("Så är det nu");
        form.put("version", List.of("1"));
        assertThat(post(FULL + "/andra", form).body())
                .contains("inget som krockar", "name=\"version\" value=\"3\"")
                .doesNotContain("Så är det nu");
    }

    @Test
    void aRuleOfTheOwnersIsToldInThePersonsLanguage() throws Exception {
        String waive = "/projekt/wait/undanta";
        Map<String, List<String>> form = FormFields.of(get(WORK + waive).body());
        form.put("/waiver/reason", List.of("Ingen är kvar"));
        owner.answers(
                409, "application/problem+json", "{\"status\":409,\"detail\":\"The project is CLOSED.\"}", Map.of());
        HttpResponse<String> answer = post(WORK + waive, form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Bara ett projekt som är slut och inte stängt kan stängas med undantag.")
                .contains("<q lang=\"en\">The project is CLOSED.</q>", "Ingen är kvar</textarea>");
        assertThat(post("/en/municipalities/1781/work/projects/wait/waive", form)
                        .body())
                .contains("Only a project that has ended and is not closed");
    }

    @Test
    void aFormThatRegisteredSomethingElseBeforeGetsAKeyOfItsOwn() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(REGISTER).body());
        owner.answers(409, "application/problem+json", "{\"status\":409,\"detail\":\"Another body.\"}", Map.of());
        Map<String, List<String>> again = FormFields.of(post(REGISTER, form).body());
        assertThat(again.get("key")).isNotEqualTo(form.get("key"));
    }

    @Test
    void withTheOwnerGoneNothingTypedIsLost() throws Exception {
        Map<String, List<String>> form =
                FormFields.of(get(WORK + "/projekt/wait/utvardera").body());
        form.put("/expectedEffect", List.of("Fler i arbete\r\noch färre utanför"));
        form.put("/endRating", List.of("4"));
        owner.close();
        try {
            HttpResponse<String> answer = post(WORK + "/projekt/wait/utvardera", form);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("Det du skrev står kvar", "Fler i arbete\noch färre utanför</textarea>")
                    .contains("<option value=\"4\" selected>");
        } finally {
            owner.start();
        }
    }

    @Test
    void aFormSentAfterItsSessionIsShownAgainAfterTheLogin() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(FULL + "/andra").body());
        form.put("/name", List.of("Länge skrivet"));
        browser.forget("SAMVERKA_STAFF");
        HttpResponse<String> lost = post(FULL + "/andra", form);
        assertThat(lost.statusCode()).isEqualTo(303);

        HttpResponse<String> shown = browser.follow(lost);
        assertThat(shown.uri()).isEqualTo(side.at(FULL + "/andra"));
        assertThat(shown.body()).contains("Du var inte längre inloggad", "value=\"Länge skrivet\"");
        assertThat(owner.asked()).as("nothing is sent without the person").isEmpty();
        owner.answers(200, "application/json", "{}", Map.of());
        assertThat(post(FULL + "/andra", FormFields.of(shown.body())).statusCode())
                .isEqualTo(303);
        assertThat(owner.asked().getLast().body()).contains("Länge skrivet");
        assertThat(get(FULL + "/andra").body()).as("shown once").doesNotContain("Länge skrivet");
    }

    @Test
    void aStrangersFormIsKeptByNobody() throws Exception {
        browser.forget("SAMVERKA_STAFF");
        HttpResponse<String> answer =
                browser.post(side.at(FULL + "/andra"), Map.of("/name", List.of("Planterat")), "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.open(side.at(FULL + "/andra")).body()).doesNotContain("Planterat");
    }

    @Test
    void aTokenIsRenewedAndWhenItCannotBeThePersonLogsInAgainAndLosesNothing() throws Exception {
        owner.answers(200, "application/json", "{}", Map.of());
        Map<String, List<String>> form = FormFields.of(get(FULL + "/andra").body());
        post(FULL + "/andra", form);
        post(FULL + "/andra", form);
        assertThat(owner.asked())
                .extracting(asked -> asked.header("Authorization").getFirst())
                .doesNotHaveDuplicates();

        side.stopLogin();
        assertThat(post(FULL + "/andra", form).statusCode())
                .as("the provider is gone")
                .isEqualTo(503);
        side.startLogin();
        owner.asked().clear();
        form.put("/name", List.of("Skrivet före omstarten"));
        HttpResponse<String> refused = post(FULL + "/andra", form);
        assertThat(refused.statusCode()).as("the provider has forgotten us").isEqualTo(303);
        assertThat(owner.asked()).isEmpty();
        HttpResponse<String> shown = browser.logIn(browser.follow(refused), "editor");
        assertThat(shown.body()).contains("value=\"Skrivet före omstarten\"");
        assertThat(post(FULL + "/andra", FormFields.of(shown.body())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTokenThatTheOwnerRefusesLeadsToTheLogin() throws Exception {
        Map<String, List<String>> form = FormFields.of(get(FULL + "/andra").body());
        form.put("/name", List.of("Behålls"));
        owner.answers(401, "application/problem+json", "{\"status\":401}", Map.of());
        assertThat(browser.follow(post(FULL + "/andra", form)).body()).contains("value=\"Behålls\"");
        owner.answers(403, "application/problem+json", "{\"status\":403}", Map.of());
        HttpResponse<String> forbidden =
                post(FULL + "/andra", FormFields.of(get(FULL + "/andra").body()));
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("Du får inte göra det här i den här kommunen", "<form");
    }

    @Test
    void whatIsNotThereIsNotThere() throws Exception {
        for (String path : List.of(
                WORK + "/projekt/none",
                WORK + "/projekt/full/nytt-projekt",
                WORK + "/projekt/full/change",
                WORK + "/projekt/full/ta-emot",
                WORK + "/projekt/full/ta-emot/none",
                WORK + "/projekt/full/andra/t-1",
                WORK + "/projekt/accepted/folj-upp",
                WORK + "/projekt/accepted/folj-upp/t-1",
                WORK + "/projekt/full/andra-lardom/none",
                WORK + "/projekt/full/ta-bort-lardom",
                "/kommuner/9999/arbete/nytt-projekt")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        Map<String, List<String>> form = FormFields.of(get(FULL + "/andra").body());
        owner.answers(410, "application/problem+json", "{\"status\":410}", Map.of());
        assertThat(post(FULL + "/andra", form).statusCode()).isEqualTo(410);
        form.put("/summary/sv", List.of("x".repeat(1_100_000)));
        assertThat(post(FULL + "/andra", form).statusCode()).isIn(400, 413);
    }

    @Test
    void itsFormsMayEndAtTheProviderAndNowhereElse() throws Exception {
        assertThat(get(REGISTER).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("form-action 'self' " + side.login().issuer() + ";")
                        .doesNotContain("unsafe"));
        assertThat(get("/kommuner/1781").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("form-action 'self';"));
    }

    private static Map<String, String> written(String rest) {
        return Map.of("Samverka-Written", ProjectFixtures.TOPIC + ";" + rest);
    }

    private static void publish(Incoming event) throws Exception {
        outside.publish(event);
        String page = "/api/v1/municipalities/" + event.key().replace("/", "/projects/");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> outside.get(side.at(page)).statusCode() == 200);
    }
}
