package se.samverka.gateway.replica;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import se.samverka.kit.consume.TopicReaders;
import se.samverka.kit.consume.WholeTopics;

/** The view, what feeds it, and those who wait for it. */
@Configuration(proxyBeanMethods = false)
class ReplicaConfiguration {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    @Bean
    Replica replica(List<TopicView> views, List<ChangeListener> listeners) {
        return new Replica(views, listeners);
    }

    @Bean
    WholeTopics wholeTopics(TopicReaders readers, Replica replica) {
        return readers.wholeTopics(List.copyOf(replica.topics()), replica);
    }

    @Bean
    ReadYourWrites readYourWrites(Replica replica) {
        return new ReadYourWrites(replica, LONGEST_WAIT);
    }

    @Bean
    FilterRegistrationBean<ReadYourWrites> readYourWritesFilter(ReadYourWrites filter) {
        FilterRegistrationBean<ReadYourWrites> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** Part of readiness: until the view has caught up after a start it would be missing things. */
    @Bean
    HealthIndicator viewHealthIndicator(WholeTopics topics) {
        return () -> topics.caughtUp()
                ? Health.up().build()
                : Health.outOfService().withDetail("view", "catching up").build();
    }
}
