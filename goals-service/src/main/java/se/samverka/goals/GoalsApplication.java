package se.samverka.goals;

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
import se.samverka.kit.outbox.OutboxConfiguration;
import se.samverka.kit.security.AccessRules;
import se.samverka.kit.security.Role;

/** goals-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({ServiceKit.class, OutboxConfiguration.class, Frame.class, Municipalities.class})
public class GoalsApplication {

    private static final String GOAL = "/api/v1/municipalities/{m}/goals/{g}";

    private static final String INDICATOR = "/api/v1/municipalities/{m}/indicators/{id}";

    private static final String IMPORTS = "/api/v1/municipalities/{m}/indicator-imports";

    /** @param args Spring Boot settings, {@code --server.port=8081} */
    public static void main(String[] args) {
        ServiceKit.run(GoalsApplication.class, "goals-service", args);
    }

    /** Who may do what; what is not here is refused. */
    @Bean
    AccessRules access() {
        return AccessRules.builder()
                .publicRead(GOAL + "/assessments")
                .require(Role.EDITOR, GET, GOAL + "/follow-up", GOAL + "/gaps/{id}")
                .require(Role.EDITOR, PUT, GOAL + "/assessment", GOAL + "/content", GOAL + "/gaps/{id}")
                .require(Role.EDITOR, POST, GOAL + "/gaps", GOAL + "/gaps/{id}/closing")
                .require(Role.EDITOR, GET, INDICATOR)
                .require(Role.EDITOR, PUT, INDICATOR, INDICATOR + "/values/{year}")
                .require(Role.ADMIN, DELETE, INDICATOR)
                .require(Role.EDITOR, POST, IMPORTS)
                .require(Role.EDITOR, GET, IMPORTS + "/{id}")
                .build();
    }
}
