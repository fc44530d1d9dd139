package se.samverka.gateway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.IndicatorFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.JsonNode;

/** The goal page's JSON against the example of the HTTP contract. */
class GoalPageTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");

    private final GoalView view = new GoalView();

    @Test
    void aGoalNobodyTouchedHasTheWholeShapeAndVersionZero() {
        JsonNode page = page();

        assertThat(page.propertyNames())
                .containsExactly(
                        "version",
                        "municipality",
                        "goal",
                        "assessment",
                        "title",
                        "sections",
                        "links",
                        "indicators",
                        "gaps",
                        "standIns",
                        "projects",
                        "feedback",
                        "freshness");
        assertThat(page.at("/version").asLong()).isZero();
        assertThat(page.at("/assessment").isNull()).isTrue();
        assertThat(page.at("/title").isNull()).isTrue();
        for (String list : List.of("sections", "links", "indicators", "gaps", "standIns")) {
            assertThat(page.get(list).isArray()).as(list).isTrue();
            assertThat(page.get(list)).as(list).isEmpty();
        }
        assertThat(page.get("projects").toString())
                .isEqualTo("{\"total\":0,\"incomplete\":false,\"byStatus\":{},\"items\":[]}");
        assertThat(page.get("feedback").toString())
                .isEqualTo("{\"useful\":{\"yes\":0,\"no\":0},\"publishedComments\":0,\"latest\":[]}");
        assertThat(page.get("freshness").toString())
                .isEqualTo("{\"goals\":null,\"projects\":null,\"feedback\":null,\"indicators\":null}");
        assertThat(page.at("/goal/targets")).hasSize(19);
        assertThat(page.at("/goal/color").asString()).isEqualTo("#19486A");
    }

    @Test
    void anAssessedGoalSaysHowAndWhy() throws UnreadableRecord {
        view.apply(GoalFixtures.assessed("1781", 17, 3, "NEUTRAL"));

        JsonNode page = page();
        assertThat(page.at("/version").asLong()).isEqualTo(3);
        assertThat(page.at("/assessment").toString())
                .isEqualTo("{\"status\":\"NEUTRAL\",\"rationale\":{\"sv\":\"Därför att 3.\",\"en\":null},"
                        + "\"basis\":\"JUDGEMENT\",\"confidence\":null,\"assessedOn\":null,"
                        + "\"recordedAt\":\"2026-11-23T08:05:00Z\",\"evidence\":[],"
                        + "\"evidenceChangedSince\":false,\"stale\":false,\"feedback\":[]}");
        assertThat(page.at("/freshness/goals").asString()).isEqualTo("2026-11-23T08:02:00Z");
    }

    @Test
    void markdownComesOutAsSafeHtml() throws UnreadableRecord {
        view.apply(GoalFixtures.content("1781", 17, 1, "Hur *allt* <script>alert(1)</script> görs"));

        assertThat(page().at("/sections/0/body/sv").asString())
                .isEqualTo("<p>Hur <em>allt</em> &lt;script&gt;alert(1)&lt;/script&gt; görs</p>");
    }

    @Test
    void aLinkThatIsNotToTheWebIsLeftOut() throws UnreadableRecord {
        Incoming event = GoalFixtures.event("se.samverka.goal.content-changed.v1", "1781", 17, 1, """
                "assessment":null,"title":null,"sections":[],"gaps":[],"links":[
                {"title":{"sv":"Ond","en":null},"url":"javascript:alert(1)"},
                {"title":{"sv":"God","en":null},"url":"HTTPS://example.org/"}]""");
        view.apply(event);

        assertThat(page().at("/links")).hasSize(1);
        assertThat(page().at("/links/0/title/sv").asString()).isEqualTo("God");
    }

    @Test
    void projectsAndFeedbackAreCountedAndShown() throws UnreadableRecord {
        view.apply(ProjectFixtures.registered("1781", "b", 1, "AWAITING_EVALUATION", "17"));
        view.apply(ProjectFixtures.registered("1781", "a", 1, "ONGOING", "4,17"));
        view.apply(ProjectFixtures.registered("1781", "c", 1, "ONGOING", "4"));
        view.apply(ProjectFixtures.registered("0180", "d", 1, "ONGOING", "17"));
        view.apply(FeedbackFixtures.vote("1781", 17, "v1", 1, true));
        view.apply(FeedbackFixtures.vote("1781", 17, "v2", 1, false));
        view.apply(FeedbackFixtures.vote("1781", 4, "v3", 1, true));
        view.apply(FeedbackFixtures.published("1781", 17, "f1", 1, "Först", 1));
        view.apply(FeedbackFixtures.published("1781", 17, "f2", 1, "Sist", 2));

        JsonNode page = page();
        assertThat(page.at("/projects/total").asInt()).isEqualTo(2);
        assertThat(page.at("/projects/byStatus").toString()).isEqualTo("{\"ONGOING\":1,\"AWAITING_EVALUATION\":1}");
        assertThat(page.at("/projects/items/0/id").asString()).isEqualTo("a");
        assertThat(page.at("/projects/items/1/name").asString()).isEqualTo("Projekt b");
        assertThat(page.at("/feedback/useful").toString()).isEqualTo("{\"yes\":3,\"no\":1}");
        assertThat(page.at("/feedback/publishedComments").asInt()).isEqualTo(2);
        assertThat(page.at("/feedback/latest/0/text").asString()).isEqualTo("Sist");
        assertThat(page.at("/freshness/projects").asString()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(page.at("/freshness/feedback").isNull()).isFalse();
    }

    @Test
    void indicatorsOfTheGoalStandOnItsPage() throws UnreadableRecord {
        view.apply(IndicatorFixtures.measured("1781", "N2B", 2, "17"));
        view.apply(IndicatorFixtures.measured("1781", "N1A", 1, "4,17"));
        view.apply(IndicatorFixtures.measured("1781", "N3C", 1, "4"));

        JsonNode page = page();
        assertThat(page.get("indicators")).hasSize(2);
        assertThat(page.at("/indicators/0/id").asString()).isEqualTo("N1A");
        assertThat(page.at("/indicators/0/source").asString()).isEqualTo("Källa: Kolada");
        assertThat(page.at("/freshness/indicators").asString()).isEqualTo("2026-11-23T08:01:00Z");
    }

    @Test
    void activityStandsInForAMeasureAndSaysSo() throws UnreadableRecord {
        view.apply(ProjectFixtures.registered("1781", "planned", 1, "PLANNED", "4"));
        assertThat(page().get("standIns")).as("nothing has begun").isEmpty();
        view.apply(ProjectFixtures.registered("1781", "a", 1, "ONGOING", "4"));
        view.apply(ProjectFixtures.registered("1781", "b", 1, "CANCELLED", "17"));
        view.apply(ProjectFixtures.full("1781", "c", 1));
        view.apply(ProjectFixtures.partnership("1781", "d", 1, "ONGOING", "SE", "PL"));
        view.apply(ProjectFixtures.partnership("1781", "e", 1, "CLOSED", "UG"));

        JsonNode standIns = page().get("standIns");
        assertThat(standIns.toString())
                .contains("\"code\":\"ACTIVE_PARTNERSHIPS\",\"value\":1")
                .contains("\"code\":\"EU_PROJECTS\",\"value\":1")
                .contains("\"code\":\"PARTNER_COUNTRIES\",\"value\":3")
                .contains("\"code\":\"EVALUATED_PROJECTS\",\"value\":1");
        assertThat(standIns).hasSize(4).allSatisfy(one -> {
            assertThat(one.at("/note/sv").asString()).contains("inget mått på om målet nås");
            assertThat(one.at("/note/en").asString()).contains("no measure of whether the goal is reached");
        });
        assertThat(view.html(KRISTINEHAMN, Language.SV)).contains("Verksamhet i siffror – inget mått på målet");
    }

    private JsonNode page() {
        return view.json(KRISTINEHAMN);
    }
}
