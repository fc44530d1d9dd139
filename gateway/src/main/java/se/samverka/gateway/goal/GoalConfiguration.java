package se.samverka.gateway.goal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.search.Articles;
import se.samverka.gateway.site.Html;

/** What is known of goals, what feeds it and what shows it. */
@Configuration(proxyBeanMethods = false)
class GoalConfiguration {

    @Bean
    States<GoalState> goalStates() {
        return new States<>();
    }

    @Bean
    Goals goals(States<GoalState> states, Grounds grounds) {
        return new Goals(states, grounds);
    }

    @Bean
    Grounds grounds(Indicators indicators, Projects projects, Lessons lessons) {
        return new Grounds(indicators, projects, lessons);
    }

    @Bean
    ReviewPages reviewPages(Pages pages, Frame frame, Goals goals, Grounds grounds, Html html) {
        return new ReviewPages(pages, new Reviews(frame, goals, grounds), html);
    }

    @Bean
    GoalComposer goalComposer(
            Goals goals, Projects projects, Feedbacks feedbacks, Indicators indicators, Grounds grounds) {
        return new GoalComposer(goals, projects, feedbacks, indicators, grounds);
    }

    @Bean
    GoalPages goalPages(Pages pages, Goals goals, GoalComposer composer, Html html) {
        return new GoalPages(pages, goals, composer, html);
    }

    @Bean
    Articles goalArticles(States<GoalState> states, Frame frame) {
        return new GoalArticles(states, frame);
    }

    @Bean
    TopicView goalTopic(States<GoalState> states, List<GoalListener> listeners) {
        return GoalTopic.of(states, listeners);
    }
}
