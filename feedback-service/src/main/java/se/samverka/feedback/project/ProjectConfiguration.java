package se.samverka.feedback.project;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.consume.TopicReaders;
import se.samverka.kit.consume.WholeTopics;

/** The copy and what feeds it. No part of readiness: feedback on goals needs neither. */
@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    ProjectCopy projectCopy() {
        return new ProjectCopy();
    }

    @Bean
    WholeTopics projectTopic(TopicReaders readers, ProjectCopy copy) {
        return readers.wholeTopics(List.of(Projects.TOPIC), copy);
    }

    @Bean
    Projects projects(ProjectCopy copy, WholeTopics projectTopic) {
        return new Projects(copy, projectTopic);
    }
}
