package se.samverka.kit.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for every error of the application. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorPage.class})
public class ProblemConfiguration {

    @Bean
    Problems problems(JsonMapper json, ObjectProvider<FailureReading> readings, ObjectProvider<ProblemView> views) {
        return new Problems(
                json,
                new ProblemReader(readings.orderedStream().toList()),
                views.orderedStream().toList());
    }

    @Bean
    FailureReading springFailures() {
        return new SpringFailures();
    }

    @Bean
    FailureReading serverFailures() {
        return new ServerFailures();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> containerErrors(JsonMapper json) {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new ContainerErrors(json)));
    }

    /** Only where there is a database driver; the gateway has none. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "com.mongodb.MongoException")
    static class WithDatabase {

        @Bean
        FailureReading databaseFailures() {
            return new DatabaseFailures();
        }
    }

    /** Just inside the filter that names the request, outside everything else. */
    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(Problems problems) {
        FilterRegistrationBean<ProblemFilter> filter = new FilterRegistrationBean<>(new ProblemFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
