package se.samverka.gateway.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.ProjectFixtures;
import se.samverka.gateway.feedback.FeedbackView;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.GoalView;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.indicator.IndicatorView;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.lesson.LessonView;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.ProjectView;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Assets;
import se.samverka.gateway.site.Html;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipality's register at a glance: shares by dimension and by level, and what is overdue. */
class MunicipalityHtmlTest {

    private static final Municipality KRISTINEHAMN = new Municipality("1781", "Kristinehamn");
    private static final Frame FRAME = Frame.load();

    private final ProjectView projects = new ProjectView();
    private final Goals goals = new GoalView().goals();
    private final Feedbacks feedbacks = new FeedbackView().feedbacks();
    private final MunicipalityPages pages = new MunicipalityPages(
            new Pages(DataSize.ofMegabytes(10), () -> true),
            new Overviews(
                    new GoalRows(FRAME, goals, new IndicatorView().indicators(), projects.projects(), feedbacks),
                    Municipalities.load(),
                    goals,
                    projects.projects(),
                    feedbacks,
                    new LessonView().lessons()),
            new Html(new Assets(FRAME)));
    private final TopicView topic = projects.topic(pages);

    @Test
    void projectsAreSharedByDimensionAndByLevel() throws UnreadableRecord {
        topic.apply(ProjectFixtures.full("1781", "full", 1));
        topic.apply(ProjectFixtures.registered("1781", "a", 1, "ONGOING", "4"));
        topic.apply(ProjectFixtures.registered("1781", "b", 1, "ONGOING", "4"));

        JsonNode page =
                JsonMapper.shared().readTree(pages.overview(KRISTINEHAMN).text());
        assertThat(page.get("balance").toString())
                .isEqualTo("{\"SOCIAL\":1,\"ECONOMIC\":0,\"ENVIRONMENTAL\":0,\"notStated\":2}");
        assertThat(page.get("levels").toString())
                .isEqualTo("{\"LOCAL\":1,\"REGIONAL\":0,\"NATIONAL\":0,\"INTERNATIONAL\":0,\"notStated\":2}");
        assertThat(html())
                .contains("<th scope=\"row\">Lokalt</th><td>1</td><td>33 %</td>", "<rect width=\"33\"")
                .contains("<th scope=\"row\">Ej angivet</th><td>2</td><td>67 %</td>")
                .contains("href=\"/kommuner/1781/projekt?kind=PARTNERSHIP_IOP&amp;sort=agreementEnd\"")
                .doesNotContain(" style=");
    }

    @Test
    void whatIsOverdueLeadsToTheListOfIt() throws UnreadableRecord {
        topic.apply(ProjectFixtures.registered("1781", "a", 1, "ONGOING", "4"));
        assertThat(html()).doesNotContain("/kommuner/1781/uppfoljning");
        topic.apply(ProjectFixtures.overdue("1781", "b", 1, "null"));
        topic.apply(ProjectFixtures.accepted("1781", "c", 1, "t", "2026-11-01"));
        assertThat(html())
                .contains("<a href=\"/kommuner/1781/uppfoljning\">1 utvärdering är försenad</a>")
                .contains("<a href=\"/kommuner/1781/uppfoljning\">1 uppföljning av kunskap att göra</a>");
    }

    private String html() {
        return pages.overview(KRISTINEHAMN, Language.SV).text();
    }
}
