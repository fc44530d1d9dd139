package se.samverka.gateway.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.FeedbackFixtures;
import se.samverka.gateway.GoalFixtures;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.feedback.FeedbackView;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.project.ProjectView;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The goal page's JSON against the example of the HTTP contract. */
class GoalPageTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");

    private final States<GoalState> states = new States<>();
    private final TopicView topic = GoalTopic.of(states, List.of());
    private final ProjectView projects = new ProjectView();
    private final FeedbackView feedback = new FeedbackView();
    private final GoalComposer composer =
            new GoalComposer(new Goals(states), projects.projects(), feedback.feedbacks());

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
        assertThat(page.get("freshness").toString()).isEqualTo("{\"goals\":null,\"projects\":null,\"feedback\":null}");
        assertThat(page.at("/goal/targets")).hasSize(19);
        assertThat(page.at("/goal/color").asString()).isEqualTo("#19486A");
    }

    @Test
    void anAssessedGoalSaysHowAndWhy() throws UnreadableRecord {
        topic.apply(GoalFixtures.assessed("1781", 17, 3, "NEUTRAL"));

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
        topic.apply(GoalFixtures.content("1781", 17, 1, "Hur *allt* <script>alert(1)</script> görs"));

        assertThat(page().at("/sections/0/body/sv").asString())
                .isEqualTo("<p>Hur <em>allt</em> &lt;script&gt;alert(1)&lt;/script&gt; görs</p>");
    }

    @Test
    void aLinkThatIsNotToTheWebIsLeftOut() throws UnreadableRecord {
        Incoming event = GoalFixtures.event("se.samverka.goal.content-changed.v1", "1781", 17, 1, """
                "assessment":null,"title":null,"sections":[],"gaps":[],"links":[
                {"title":{"sv":"Ond","en":null},"url":"javascript:alert(1)"},
                {"title":{"sv":"God","en":null},"url":"HTTPS://example.org/"}]""");
        topic.apply(event);

        assertThat(page().at("/links")).hasSize(1);
        assertThat(page().at("/links/0/title/sv").asString()).isEqualTo("God");
    }

    @Test
    void projectsAndFeedbackAreCountedAndShown() throws UnreadableRecord {
        TopicView register = projects.topic();
        register.apply(ProjectFixtures.registered("1781", "b", 1, "AWAITING_EVALUATION", "17"));
        register.apply(ProjectFixtures.registered("1781", "a", 1, "ONGOING", "4,17"));
        register.apply(ProjectFixtures.registered("1781", "c", 1, "ONGOING", "4"));
        register.apply(ProjectFixtures.registered("0180", "d", 1, "ONGOING", "17"));
        TopicView said = feedback.topic();
        said.apply(FeedbackFixtures.vote("1781", 17, "v1", 1, true));
        said.apply(FeedbackFixtures.vote("1781", 17, "v2", 1, false));
        said.apply(FeedbackFixtures.vote("1781", 4, "v3", 1, true));
        said.apply(FeedbackFixtures.published("1781", 17, "f1", 1, "Först", 1));
        said.apply(FeedbackFixtures.published("1781", 17, "f2", 1, "Sist", 2));

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

    private JsonNode page() {
        GoalPage page = composer.compose(KRISTINEHAMN, Frame.load().goal(17));
        return JsonMapper.shared().readTree(new String(Json.bytes(page), StandardCharsets.UTF_8));
    }
}
