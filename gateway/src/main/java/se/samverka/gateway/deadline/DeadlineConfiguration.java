package se.samverka.gateway.deadline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.project.Projects;

/** What shows what is overdue. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    Deadlines deadlines(Projects projects) {
        return new Deadlines(projects);
    }
}
