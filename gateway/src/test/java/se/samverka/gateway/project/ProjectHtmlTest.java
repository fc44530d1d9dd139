package se.samverka.gateway.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.LessonFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.feedback.FeedbackView;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Assets;
import se.samverka.gateway.site.Html;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import se.samverka.kit.http.Paging;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project page as people and programs get it. */
class ProjectHtmlTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");
    private static final Frame FRAME = Frame.load();

    private final ProjectView view = new ProjectView();
    private final FeedbackView feedback = new FeedbackView();
    private final ProjectPages pages = view.pages(
            new Pages(DataSize.ofMegabytes(10), () -> true), feedback.feedbacks(), FRAME, new Html(new Assets(FRAME)));
    private final TopicView topic = view.topic(pages);

    @Test
    void everythingThatIsStatedStandsOnThePage() throws UnreadableRecord {
        topic.apply(ProjectFixtures.full("1781", "p", 1));

        assertThat(html("p", Language.SV))
                .contains("<h1>Allt är angivet</h1>", "Idéburet offentligt partnerskap", "Utvärderat")
                .contains("Det här är &lt;b&gt;meningen&lt;/b&gt;.", "EU, Egen", "Europeiska socialfonden (ESF)")
                .contains(
                        "högst 36\u00a0000\u00a0000,5\u00a0kr",
                        "120,5",
                        "2014–2020",
                        "Föreningen (civilsamhälle), Polen")
                .contains("Polen, Grekland", "Kultur och fritid", "Lokalt", "Socialt", "Ingen annan gör det")
                .contains("31 december 2027", "Tio fler", "från 2 till 4 av 5", "4.4", "/kommuner/1781/mal/4\"")
                .contains("Kopplingarna till mål är ett förslag", "9 av 9 grunduppgifter")
                .doesNotContain("Ej angivet");
        assertThat(html("p", Language.EN))
                .contains("at most 36,000,000.5\u00a0SEK", "Poland", "lang=\"sv\">Det här är")
                .doesNotContain("Not stated");
    }

    @Test
    void whatResidentsSaidStandsBesideTheEvaluationThatRestsOnIt() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "ONGOING", "17"));
        Incoming said = FeedbackFixtures.but(
                FeedbackFixtures.publishedOnProject("1781", "q", "f", "Cyklarna står still"),
                "uses",
                "[{\"kind\":\"EVALUATION\",\"ref\":\"p\"}]");
        feedback.topic(pages).apply(said);
        assertThat(html("p", Language.SV)).as("nothing is evaluated").doesNotContain("Cyklarna står still");

        topic.apply(ProjectFixtures.full("1781", "p", 2));
        assertThat(html("p", Language.SV))
                .containsSubsequence("Synpunkter som påverkat utvärderingen", "Cyklarna står still");
        JsonNode page =
                JsonMapper.shared().readTree(pages.json(KRISTINEHAMN, "p").text());
        assertThat(page.at("/evaluationFeedback/0/text").asString()).isEqualTo("Cyklarna står still");
        assertThat(page.at("/comments")).isEmpty();
    }

    @Test
    void whatIsNotStatedSaysSoAndInventsNothing() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "NOT_STATED", "17"));

        assertThat(html("p", Language.SV))
                .contains("<dt>Pengar</dt><dd>Ej angivet</dd>", "<dt>Tid</dt><dd>Ej angivet</dd>")
                .contains("<dt>Arbetstimmar</dt><dd>Ej angivet</dd>", "Läget ej angivet", "0 av 9 grunduppgifter");
    }

    @Test
    void asJsonItsFieldsAreAtTopLevel() throws UnreadableRecord {
        topic.apply(ProjectFixtures.full("1781", "p", 7));
        feedback.topic(pages).apply(FeedbackFixtures.publishedOnProject("1781", "p", "f", "Bra"));

        JsonNode page =
                JsonMapper.shared().readTree(pages.json(KRISTINEHAMN, "p").text());
        assertThat(page.get("version").asLong()).isEqualTo(7);
        assertThat(page.get("name").asString()).isEqualTo("Allt är angivet");
        assertThat(page.get("hours").toString()).isEqualTo("120.5");
        assertThat(page.at("/amount/value").asString()).isEqualTo("36000000.50");
        assertThat(page.get("lessons").isArray()).isTrue();
        assertThat(page.at("/comments/0/text").asString()).isEqualTo("Bra");
        assertThat(page.at("/completeness/missing")).isEmpty();
        assertThat(page.has("place")).isFalse();
        assertThat(html("p", Language.SV)).contains("<blockquote class=\"plain\">Bra</blockquote>");
    }

    @Test
    void whatWasLearnedInItStandsOnItsPage() throws UnreadableRecord {
        topic.apply(ProjectFixtures.full("1781", "p", 1));
        assertThat(html("p", Language.SV)).doesNotContain("Lärdomar härifrån");
        view.lessons().topic(pages).apply(LessonFixtures.used("1781", "l", 2, "p", "Träffas ofta", "0180/x"));
        assertThat(html("p", Language.SV))
                .contains("Lärdomar härifrån", "<a href=\"/kommuner/1781/lardomar/l\">Träffas ofta</a>")
                .contains("använd av 1 projekt");
    }

    @Test
    void aChangeDropsThePage() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "PLANNED", "17"));
        assertThat(html("p", Language.SV)).contains("Planeras");
        topic.apply(ProjectFixtures.registered("1781", "p", 2, "ONGOING", "17"));
        assertThat(html("p", Language.SV)).contains("Pågår").doesNotContain("Planeras");
    }

    @Test
    void aListKeepsItsFiltersOverItsParts() throws UnreadableRecord {
        for (int i = 0; i < 25; i++) {
            topic.apply(ProjectFixtures.registered("1781", "p-" + i, 1, "ONGOING", "17"));
        }
        String list = pages.list(
                        KRISTINEHAMN,
                        ProjectQuery.of(Map.of("q", "projekt &\"<", "goal", "17")),
                        new Paging(20, 1),
                        Language.SV)
                .text();
        assertThat(list).contains("0 insatser", "value=\"projekt &amp;&#34;&lt;\"");
        list = pages.list(KRISTINEHAMN, ProjectQuery.of(Map.of("goal", "17")), new Paging(20, 1), Language.SV)
                .text();
        assertThat(list).contains("25 insatser", "href=\"/kommuner/1781/projekt?goal=17&amp;page=2\"", "Del 1 av 2");
        list = pages.list(KRISTINEHAMN, ProjectQuery.of(Map.of("goal", "17")), new Paging(20, 2), Language.SV)
                .text();
        assertThat(list)
                .as("the other language shows the same part")
                .contains("hreflang=\"en\" href=\"/en/municipalities/1781/projects?goal=17&amp;page=2\"");
    }

    @Test
    void everyFilterOfTheContractIsInTheFormWithItsLabel() throws UnreadableRecord {
        topic.apply(ProjectFixtures.full("1781", "p", 1));
        String list = pages.list(
                        KRISTINEHAMN,
                        ProjectQuery.of(Map.of("country", "GR", "programme", "E<b>", "sort", "agreementEnd")),
                        new Paging(20, 1),
                        Language.SV)
                .text();
        for (String name : List.of("q", "status", "kind", "goal", "programme", "country", "sort")) {
            assertThat(list).contains("<label for=\"" + name + "\">", "id=\"" + name + "\" name=\"" + name + "\"");
        }
        assertThat(list)
                .contains("<option value=\"GR\" selected>Grekland</option>", "<option value=\"PL\">Polen</option>")
                .contains("<option value=\"ESF\">Europeiska socialfonden (ESF)</option>")
                .contains(
                        "<option value=\"E&lt;b>\" selected>E&lt;b&gt;</option>",
                        "href=\"/kommuner/1781/projekt\">Visa alla")
                .contains("<option value=\"agreementEnd\" selected>");
    }

    @Test
    void partnershipsAreListedByTheEndOfTheirAgreementAndThoseThatStateNoneComeLast() throws UnreadableRecord {
        topic.apply(ProjectFixtures.partnership("1781", "none", 1, "null"));
        topic.apply(ProjectFixtures.partnership("1781", "late", 1, "\"2028-01-31\""));
        topic.apply(ProjectFixtures.partnership("1781", "soon", 1, "\"2027-01-31\""));
        topic.apply(ProjectFixtures.registered("1781", "other", 1, "ONGOING", "17"));
        ProjectQuery query = ProjectQuery.of(Map.of("kind", "PARTNERSHIP_IOP", "sort", "agreementEnd"));
        JsonNode list = JsonMapper.shared()
                .readTree(pages.list(KRISTINEHAMN, query, Part.of(new Paging(20, 1), new MockHttpServletRequest()))
                        .text());
        assertThat(list.get("items")
                        .valueStream()
                        .map(card -> card.get("agreementEnd").toString()))
                .containsExactly("\"2027-01-31\"", "\"2028-01-31\"", "null");
        assertThat(pages.list(KRISTINEHAMN, query, new Paging(20, 1), Language.SV)
                        .text())
                .containsSubsequence(
                        "Avtalet löper till: 31 januari 2027",
                        "Avtalet löper till: 31 januari 2028",
                        "Avtalet löper till: Ej angivet")
                .contains("0 av 9 grunduppgifter är angivna");
        assertThat(html("none", Language.SV))
                .contains("<dt>Kriterier för partnerskapet</dt><dd>", "<dt>Avtalet löper till</dt><dd>Ej angivet</dd>");
    }

    @Test
    void whatIsMissingIsNamed() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "p", 1, "NOT_STATED", "17"));
        assertThat(html("p", Language.SV)).contains("Saknas: kort beskrivning, tid, finansiärer");
        assertThat(html("p", Language.EN)).contains("Missing: short description, period, funders");
    }

    private String html(String id, Language language) {
        return pages.html(KRISTINEHAMN, id, language).text();
    }
}
