package se.samverka.gateway.project;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Html;

/** What is known of projects, what feeds it and what shows it. */
@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    States<ProjectState> projectStates() {
        return new States<>();
    }

    @Bean
    Projects projects(States<ProjectState> states) {
        return new Projects(states);
    }

    @Bean
    ProjectPages projectPages(Pages pages, Projects projects, Feedbacks feedbacks, Frame frame, Html html) {
        return new ProjectPages(pages, projects, new ProjectComposer(projects, feedbacks, frame), html);
    }

    @Bean
    TopicView projectTopic(States<ProjectState> states, Projects projects, List<ProjectListener> listeners) {
        return ProjectTopic.of(states, projects, listeners);
    }
}
