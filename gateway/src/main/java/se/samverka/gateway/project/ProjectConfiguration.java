package se.samverka.gateway.project;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.lesson.ProjectNames;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.search.Articles;
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
    ProjectNames projectNames(Projects projects) {
        return projects::name;
    }

    @Bean
    ProjectComposer projectComposer(Projects projects, Feedbacks feedbacks, Lessons lessons, Frame frame) {
        return new ProjectComposer(projects, feedbacks, lessons, frame);
    }

    @Bean
    ProjectPages projectPages(Pages pages, Projects projects, ProjectComposer composer, Html html) {
        return new ProjectPages(pages, projects, composer, html);
    }

    @Bean
    Articles projectArticles(States<ProjectState> states) {
        return new ProjectArticles(states);
    }

    @Bean
    TopicView projectTopic(States<ProjectState> states, Projects projects, List<ProjectListener> listeners) {
        return ProjectTopic.of(states, projects, listeners);
    }
}
