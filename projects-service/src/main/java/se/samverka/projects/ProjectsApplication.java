package se.samverka.projects;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.samverka.frame.Frame;
import se.samverka.frame.Municipalities;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.outbox.OutboxConfiguration;

/** projects-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({ServiceKit.class, OutboxConfiguration.class, Frame.class, Municipalities.class})
public class ProjectsApplication {

    /** @param args Spring Boot settings, {@code --server.port=8082} */
    public static void main(String[] args) {
        ServiceKit.run(ProjectsApplication.class, "projects-service", args);
    }
}
