package se.samverka.kit.outbox;

import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import se.samverka.kit.ServiceKit;
import se.samverka.kit.security.AccessRules;

/** A whole service as small as can be: one aggregate type, no HTTP of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ServiceKit.class, OutboxConfiguration.class})
class OwningService {

    static ConfigurableApplicationContext start(String kafka, String mongodb, String topic) {
        return start(mongodb, topic, new String[] {"--spring.kafka.bootstrap-servers=" + kafka});
    }

    /** @param more settings, as {@code --name=value}: where Kafka is, and who asks there */
    static ConfigurableApplicationContext start(String mongodb, String topic, String[] more) {
        String[] own = {
            "--spring.mongodb.uri=" + mongodb,
            "--samverka.database.name=test-outbox",
            "--samverka.topics.partitions=2",
            "--server.port=0",
            "--management.server.port=0",
            "--logging.level.root=ERROR",
            "--logging.level.se.samverka=INFO",
            "--test.topic=" + topic
        };
        return new SpringApplicationBuilder(OwningService.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=service-kit")
                .run(Stream.concat(Stream.of(own), Stream.of(more)).toArray(String[]::new));
    }

    @Bean
    Aggregates<Counting> countings(Outbox outbox, Environment environment) {
        return outbox.aggregates(new Counting.Type(environment.getRequiredProperty("test.topic")));
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.builder().build();
    }

    @SuppressWarnings("unchecked") // The only Aggregates bean there is.
    static Aggregates<Counting> countings(ConfigurableApplicationContext service) {
        return service.getBean(Aggregates.class);
    }
}
