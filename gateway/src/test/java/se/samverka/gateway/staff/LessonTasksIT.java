package se.samverka.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.AtWork;
import se.samverka.gateway.Browser;
import se.samverka.gateway.FakeOwner;
import se.samverka.gateway.LessonFixtures;
import se.samverka.gateway.ProjectFixtures;

/** Lessons at work: noted, changed, removed, and drawn on; and a project that is erased. */
class LessonTasksIT extends AtWork {

    private static final String WORK = "/kommuner/1781/arbete";
    private static final String PROJECT = WORK + "/projekt/p";

    @BeforeAll
    static void start() throws Exception {
        start("projects");
        outside.publish(ProjectFixtures.full("1781", "p", 3));
        outside.publish(LessonFixtures.used("1781", "own", 2, "p", "Vår <egen lärdom", "0180/x"));
        for (int i = 10; i < 40; i++) {
            outside.publish(LessonFixtures.recorded("0180", "l-" + i, 1, "q", "Lärdom " + i));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> outside.get(side.at("/api/v1/municipalities/1781/projects/p"))
                                .statusCode()
                        == 200);
    }

    @BeforeEach
    void logIn() throws Exception {
        side.open(browser, WORK, "editor");
        owner.asked().clear();
        owner.answers(200, "application/json", "{}", Map.of());
    }

    @Test
    void aLessonIsNotedOnceHoweverOftenItsFormIsSent() throws Exception {
        String page = get(PROJECT + "/ny-lardom").body();
        PageCheck.isAccessible(page);
        Map<String, List<String>> form = FormFields.of(page);
        assertThat(form.get("/targets")).as("those of the project").containsExactly("4.4");
        form.put("/title", List.of("Träffas ofta"));
        form.put("/text", List.of("Varje vecka."));
        form.put("/goals", List.of("4"));
        form.put("/countries", List.of("Polen\nGrekland"));
        form.put("/partnerType", List.of("ACADEMIA"));
        owner.answers(201, "application/json", "{\"id\":\"new\",\"version\":1}", Map.of());
        HttpResponse<String> answer = post(PROJECT + "/ny-lardom", form);

        assertThat(answer.headers().firstValue("Location")).contains(PROJECT);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target())
                .isEqualTo("POST /api/v1/municipalities/1781/projects/p/lessons");
        assertThat(asked.header("If-Match")).as("it is new").isEmpty();
        assertThat(asked.header("Idempotency-Key")).isEqualTo(form.get("key"));
        assertThat(asked.body())
                .isEqualTo("{\"title\":\"Träffas ofta\",\"text\":\"Varje vecka.\",\"goals\":[4],\"targets\":[\"4.4\"],"
                        + "\"countries\":[\"PL\",\"GR\"],\"partnerType\":\"ACADEMIA\"}");
        assertThat(browser.follow(answer).body()).contains("Lärdomen är sparad och visas för alla kommuner.");
    }

    @Test
    void aLessonIsChangedOnItsOwnVersion() throws Exception {
        String page = get(PROJECT).body();
        assertThat(page).contains("Vår &lt;egen lärdom", "använd av 1 projekt", PROJECT + "/andra-lardom/own");
        Map<String, List<String>> form =
                FormFields.of(get(PROJECT + "/andra-lardom/own").body());
        assertThat(form.get("/title")).containsExactly("Vår <egen lärdom");
        post(PROJECT + "/andra-lardom/own", form);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("PUT /api/v1/municipalities/1781/lessons/own");
        assertThat(asked.header("If-Match")).containsExactly("\"2\"");

        owner.answers(412, "application/problem+json", "{\"status\":412}", Map.of());
        form.put("version", List.of("1"));
        form.put("/title", List.of("Min rubrik"));
        assertThat(post(PROJECT + "/andra-lardom/own", form).body())
                .contains("Någon annan har ändrat det här medan du skrev", "Vår &lt;egen lärdom", "Min rubrik")
                .contains("name=\"version\" value=\"2\"");
    }

    @Test
    void aLessonIsRemovedWhenThePersonSaysSoTwice() throws Exception {
        String sure = get(PROJECT + "/ta-bort-lardom/own").body();
        PageCheck.isAccessible(sure);
        assertThat(sure).contains("Vår &lt;egen lärdom", "Ja, ta bort", "Det går inte att ångra");
        assertThat(owner.asked()).isEmpty();
        owner.answers(204, "application/json", "", Map.of());
        HttpResponse<String> answer = post(PROJECT + "/ta-bort-lardom/own", FormFields.of(sure));
        assertThat(answer.statusCode()).isEqualTo(303);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("DELETE /api/v1/municipalities/1781/lessons/own");
        assertThat(asked.body()).isEmpty();
    }

    @Test
    void lessonsOfAllMunicipalitiesAreFoundAndWhatIsChosenStaysOverSearches() throws Exception {
        String page = get(PROJECT + "/anvand-lardomar").body();
        PageCheck.isAccessible(page);
        assertThat(page)
                .contains(
                        "30 lärdomar: de 20 första visas",
                        "(Stockholm)",
                        "Läs lärdomen",
                        "Börja &lt;i&gt;tidigt&lt;/i&gt;.")
                .doesNotContain("Vår &lt;egen lärdom");
        Map<String, List<String>> form = FormFields.of(page);
        form.put("/lessons", List.of("0180/l-11", "9999/none", "<script>"));
        form.put("/search", List.of("Lärdom 12"));
        form.put("more", List.of("field-search"));
        HttpResponse<String> found = post(PROJECT + "/anvand-lardomar", form);
        assertThat(owner.asked()).as("a search asks nobody").isEmpty();
        assertThat(found.body())
                .contains("1 lärdom", "value=\"0180/l-11\" checked", "value=\"0180/l-12\">", "value=\"Lärdom 12\"")
                .doesNotContain("0180/l-13", "<script>");
        PageCheck.isAccessible(found.body());

        Map<String, List<String>> chosen = FormFields.of(found.body());
        chosen.put("/lessons", List.of("0180/l-11", "0180/l-12"));
        chosen.put("/note", List.of("Vi börjar tidigt"));
        post(PROJECT + "/anvand-lardomar", chosen);
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.target()).isEqualTo("/api/v1/municipalities/1781/projects/p/consulted-lessons");
        assertThat(asked.header("If-Match")).containsExactly("\"3\"");
        assertThat(asked.body()).isEqualTo("{\"lessons\":[\"0180/l-11\",\"0180/l-12\"],\"note\":\"Vi börjar tidigt\"}");
    }

    @Test
    void aSearchForWhateverIsAnsweredWithAPage() throws Exception {
        Map<String, List<String>> form =
                FormFields.of(get(PROJECT + "/anvand-lardomar").body());
        form.put("more", List.of("field-search"));
        for (String words : List.of(
                "x".repeat(5_000), "\u0000", "\"><script>alert(1)</script>", "{\"$gt\":\"\"}", "%00..", "(((")) {
            form.put("/search", List.of(words));
            HttpResponse<String> answer = post(PROJECT + "/anvand-lardomar", form);
            assertThat(answer.statusCode()).as(words).isEqualTo(200);
            assertThat(answer.body())
                    .as(words)
                    .contains("0 lärdomar", "Inget att välja bland.")
                    .doesNotContain("<script>");
        }
        form.put("/lessons", Collections.nCopies(1_000, "0180/l-11"));
        assertThat(post(PROJECT + "/anvand-lardomar", form).statusCode()).isEqualTo(200);
    }

    @Test
    void aProjectIsErasedByAnAdministratorAndNobodyElse() throws Exception {
        assertThat(get(PROJECT).body()).doesNotContain("/radera");
        assertThat(get(PROJECT + "/radera").statusCode()).isEqualTo(403);
        assertThat(post(
                                PROJECT + "/radera",
                                FormFields.of(get(PROJECT + "/andra").body()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.asked()).isEmpty();

        try (Browser admin = new Browser()) {
            side.open(admin, WORK, "admin");
            assertThat(admin.get(side.at(PROJECT)).body()).contains(PROJECT + "/radera");
            String sure = admin.get(side.at(PROJECT + "/radera")).body();
            PageCheck.isAccessible(sure);
            assertThat(sure)
                    .contains(
                            "Det här försvinner för gott",
                            "Utvärderingen",
                            "1 lärdom härifrån",
                            "Det går inte att ångra.");
            owner.answers(204, "application/json", "", Map.of());
            HttpResponse<String> answer = admin.post(side.at(PROJECT + "/radera"), FormFields.of(sure));
            assertThat(answer.headers().firstValue("Location")).contains(WORK);
            assertThat(admin.follow(answer).body()).contains("Projektet är raderat.");
        }
        FakeOwner.Asked asked = owner.asked().getLast();
        assertThat(asked.method() + " " + asked.target()).isEqualTo("DELETE /api/v1/municipalities/1781/projects/p");
        assertThat(asked.header("If-Match")).containsExactly("\"3\"");
        assertThat(asked.body()).isEmpty();
    }
}
