package se.samverka.gateway.goal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.util.unit.DataSize;
import se.samverka.gateway.feedback.FeedbackView;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.indicator.IndicatorView;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.lesson.LessonView;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.ProjectView;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Assets;
import se.samverka.gateway.site.Html;
import se.samverka.kit.consume.Incoming;
import se.samverka.kit.consume.UnreadableRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goal pages and all that they show, put together without Spring. */
public final class GoalView {

    private static final Frame FRAME = Frame.load();

    private final States<GoalState> states = new States<>();
    private final ProjectView projects = new ProjectView();
    private final LessonView lessons = new LessonView();
    private final IndicatorView indicators = new IndicatorView();
    private final FeedbackView feedback = new FeedbackView();
    private final Grounds grounds = new Grounds(indicators.indicators(), projects.projects(), lessons.lessons());
    private final Goals goals = new Goals(states, grounds);
    private final GoalComposer composer =
            new GoalComposer(goals, projects.projects(), feedback.feedbacks(), indicators.indicators(), grounds);
    private final Pages ready = new Pages(DataSize.ofMegabytes(50), () -> true);
    private final Html html = new Html(new Assets(FRAME));
    private final GoalPages pages = new GoalPages(ready, goals, composer, html);
    private final List<TopicView> topics = List.of(
            GoalTopic.of(states, List.of(pages)),
            projects.topic(pages),
            lessons.topic(pages),
            indicators.topic(pages),
            feedback.topic(pages));

    /** Takes an event in. */
    public GoalView apply(Incoming event) throws UnreadableRecord {
        for (TopicView topic : topics) {
            if (topic.topic().equals(event.topic())) {
                topic.apply(event);
                return this;
            }
        }
        throw new IllegalArgumentException(event.topic());
    }

    /** Goal 17's page for people. */
    public String html(Municipality municipality, Language language) {
        return pages.html(municipality, FRAME.goal(17), language).text();
    }

    /** Goal 17's page as data, made now. */
    JsonNode json(Municipality municipality) {
        return JsonMapper.shared()
                .readTree(
                        new String(Json.bytes(composer.compose(municipality, FRAME.goal(17))), StandardCharsets.UTF_8));
    }

    /** Goal 17's page as data, as it is kept. */
    JsonNode kept(Municipality municipality) {
        return JsonMapper.shared()
                .readTree(pages.json(municipality, FRAME.goal(17)).text());
    }

    /** What is to be reviewed, for people. */
    String review(Municipality municipality, Language language) {
        return reviewPages().html(municipality, language).text();
    }

    /** An indicator's page for people. */
    String indicator(Municipality municipality, String id, Language language) {
        return indicators.html(ready, FRAME, html, municipality, id, language);
    }

    /** What is known of them. */
    public Goals goals() {
        return goals;
    }

    Reviews reviews() {
        return new Reviews(FRAME, goals, grounds);
    }

    private ReviewPages reviewPages() {
        return new ReviewPages(ready, reviews(), html);
    }
}
