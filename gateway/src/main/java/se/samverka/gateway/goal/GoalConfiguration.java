package se.samverka.gateway.goal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Html;

/** What is known of goals, what feeds it and what shows it. */
@Configuration(proxyBeanMethods = false)
class GoalConfiguration {

    @Bean
    States<GoalState> goalStates() {
        return new States<>();
    }

    @Bean
    Goals goals(States<GoalState> states) {
        return new Goals(states);
    }

    @Bean
    GoalPages goalPages(Pages pages, Goals goals, Projects projects, Feedbacks feedbacks, Html html) {
        return new GoalPages(pages, new GoalComposer(goals, projects, feedbacks), html);
    }

    @Bean
    TopicView goalTopic(States<GoalState> states, List<GoalListener> listeners) {
        return GoalTopic.of(states, listeners);
    }
}
