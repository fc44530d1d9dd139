package se.samverka.feedback;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.samverka.feedback.limits.PublicWrites;
import se.samverka.frame.Municipalities;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.outbox.OutboxConfiguration;
import se.samverka.kit.security.AccessRules;
import se.samverka.kit.security.Role;

/** feedback-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({ServiceKit.class, OutboxConfiguration.class, Municipalities.class})
public class FeedbackApplication {

    private static final String MUNICIPALITY = "/api/v1/municipalities/{m}";
    private static final String CASE = MUNICIPALITY + "/feedback/{id}";

    /** A path with the author's secret in it, which is all the right that an author needs. */
    private static final String OWN_CASE = "/api/v1/feedback-cases/{token}";

    private static final String ON_GOAL = MUNICIPALITY + "/goals/{g}/feedback";
    private static final String ON_PROJECT = MUNICIPALITY + "/projects/{id}/feedback";
    private static final String APPEAL = OWN_CASE + "/appeal";
    private static final String REPLY_RATING = OWN_CASE + "/reply-rating";

    /** @param args Spring Boot settings, {@code --server.port=8083} */
    public static void main(String[] args) {
        ServiceKit.run(FeedbackApplication.class, "feedback-service", args);
    }

    /** Who may do what; what is not here is refused. */
    @Bean
    AccessRules access() {
        return AccessRules.builder()
                .open(POST, ON_GOAL, ON_PROJECT)
                .publicRead(OWN_CASE)
                .open(PUT, OWN_CASE)
                .open(POST, APPEAL, REPLY_RATING)
                .open(DELETE, OWN_CASE)
                .require(Role.MODERATOR, GET, MUNICIPALITY + "/moderation-queue", CASE, CASE + "/disclosure")
                .require(Role.MODERATOR, POST, CASE + "/decision", CASE + "/uses")
                .require(Role.MODERATOR, PUT, CASE + "/reply")
                .require(Role.ADMIN, DELETE, CASE)
                .require(Role.ADMIN, GET, MUNICIPALITY + "/destruction-records")
                .require(Role.ADMIN, POST, MUNICIPALITY + "/subject-exports")
                .build();
    }

    /** What anyone may do, and nobody too often. */
    @Bean
    PublicWrites limited() {
        return PublicWrites.to(ON_GOAL, ON_PROJECT, OWN_CASE, APPEAL, REPLY_RATING);
    }
}
