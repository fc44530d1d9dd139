package se.samverka.kit;

import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samverka.kit.consume.ConsumeConfiguration;
import se.samverka.kit.http.HttpConfiguration;
import se.samverka.kit.json.JsonConfiguration;
import se.samverka.kit.problem.ProblemConfiguration;
import se.samverka.kit.publish.PublishConfiguration;
import se.samverka.kit.security.SecurityConfiguration;
import se.samverka.kit.trace.TraceConfiguration;

/** What every service imports, in one visible line on its application class: {@code @Import(ServiceKit.class)}. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    JsonConfiguration.class,
    HttpConfiguration.class,
    SecurityConfiguration.class,
    PublishConfiguration.class,
    ConsumeConfiguration.class,
    TraceConfiguration.class,
})
public class ServiceKit {

    /** The only clock; tests put another in its place. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Starts one service with settings from {@code <name>.yml} on top of the kit's own {@code service-kit.yml}, so that
     * several can share one class path.
     *
     * @param application the class with {@code @Import(ServiceKit.class)}
     * @param name file name of its settings, and its name in logs and metrics
     */
    public static ConfigurableApplicationContext run(Class<?> application, String name, String... args) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=service-kit," + name, "spring.application.name=" + name)
                .run(args);
    }
}
