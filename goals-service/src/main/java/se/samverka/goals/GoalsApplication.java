package se.samverka.goals;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import se.samverka.kit.ServiceKit;

/** goals-service. */
@SpringBootApplication
@Import(ServiceKit.class)
public class GoalsApplication {

    /** @param args Spring Boot settings, {@code --server.port=8081} */
    public static void main(String[] args) {
        ServiceKit.run(GoalsApplication.class, "goals-service", args);
    }
}
