package se.samverka.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import se.samverka.kit.ServiceKit;

/** The gateway. */
@SpringBootApplication
@Import(ServiceKit.class)
public class GatewayApplication {

    /** @param args Spring Boot settings, {@code --server.port=8080} */
    public static void main(String[] args) {
        ServiceKit.run(GatewayApplication.class, "gateway", args);
    }
}
