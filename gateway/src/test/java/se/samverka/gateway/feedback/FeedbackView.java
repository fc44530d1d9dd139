package se.samverka.gateway.feedback;

import java.util.List;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Html;

/** The feedback's part of the gateway, put together without Spring. */
public final class FeedbackView {

    private final States<FeedbackState> states = new States<>();
    private final Feedbacks feedbacks = new Feedbacks();

    /** What is known of it. */
    public Feedbacks feedbacks() {
        return feedbacks;
    }

    /** What shows how they are moderated. */
    ModerationPages pages(Pages pages, Html html) {
        return new ModerationPages(pages, feedbacks, html);
    }

    /** What feeds it. */
    public TopicView topic(FeedbackListener... listeners) {
        return FeedbackTopic.of(states, feedbacks, List.of(listeners));
    }
}
