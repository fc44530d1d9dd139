package se.samverka.gateway.feedback;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.search.Articles;
import se.samverka.gateway.site.Html;

/** What is known of feedback, what feeds it and what shows it in numbers. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    States<FeedbackState> feedbackStates() {
        return new States<>();
    }

    @Bean
    Feedbacks feedbacks() {
        return new Feedbacks();
    }

    @Bean
    ModerationPages moderationPages(Pages pages, Feedbacks feedbacks, Html html) {
        return new ModerationPages(pages, feedbacks, html);
    }

    @Bean
    Articles commentArticles(States<FeedbackState> states) {
        return new CommentArticles(states);
    }

    @Bean
    TopicView feedbackTopic(States<FeedbackState> states, Feedbacks feedbacks, List<FeedbackListener> listeners) {
        return FeedbackTopic.of(states, feedbacks, listeners);
    }
}
