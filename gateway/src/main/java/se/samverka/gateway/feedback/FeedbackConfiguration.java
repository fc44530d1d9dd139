package se.samverka.gateway.feedback;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** What is known of feedback, and what feeds it. */
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
    TopicView feedbackTopic(States<FeedbackState> states, Feedbacks feedbacks, List<FeedbackListener> listeners) {
        return FeedbackTopic.of(states, feedbacks, listeners);
    }
}
