package se.samverka.projects;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.samverka.frame.Frame;
import se.samverka.frame.Municipalities;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.http.StreamedBody;
import se.samverka.kit.outbox.OutboxConfiguration;
import se.samverka.kit.security.AccessRules;
import se.samverka.kit.security.Role;
import se.samverka.projects.imports.ImportSettings;

/** projects-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({ServiceKit.class, OutboxConfiguration.class, Frame.class, Municipalities.class})
public class ProjectsApplication {

    private static final String PROJECTS = "/api/v1/municipalities/{m}/projects";
    private static final String PROJECT = PROJECTS + "/{id}";
    private static final String LESSON = "/api/v1/municipalities/{m}/lessons/{id}";
    private static final String IMPORTS = "/api/v1/municipalities/{m}/project-imports";
    private static final String TRANSFER = PROJECT + "/transfers/{tid}";

    /** @param args Spring Boot settings, {@code --server.port=8082} */
    public static void main(String[] args) {
        ServiceKit.run(ProjectsApplication.class, "projects-service", args);
    }

    /** Who may do what; what is not here is refused. */
    @Bean
    AccessRules access() {
        return AccessRules.builder()
                .require(Role.EDITOR, GET, PROJECTS, PROJECT, TRANSFER)
                .require(Role.EDITOR, POST, PROJECTS, PROJECT + "/transitions", PROJECT + "/transfers")
                .require(Role.EDITOR, POST, TRANSFER + "/receipt", TRANSFER + "/follow-ups")
                .require(Role.EDITOR, PUT, PROJECT, PROJECT + "/evaluation")
                .require(Role.EDITOR, POST, PROJECT + "/consulted-lessons", PROJECT + "/lessons")
                .require(Role.EDITOR, POST, IMPORTS)
                .require(Role.EDITOR, GET, IMPORTS + "/{job}")
                .require(Role.EDITOR, GET, LESSON)
                .require(Role.EDITOR, PUT, LESSON)
                .require(Role.EDITOR, DELETE, LESSON)
                .require(Role.ADMIN, DELETE, PROJECT)
                .build();
    }

    /** A file of projects is read as it comes. */
    @Bean
    StreamedBody projectFiles(ImportSettings settings) {
        return new StreamedBody(POST, IMPORTS, settings.maxBody());
    }
}
