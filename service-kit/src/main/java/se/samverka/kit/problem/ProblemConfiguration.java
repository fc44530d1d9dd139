package se.samverka.kit.problem;

import org.springframework.beans.factory.ObjectProvider;
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

    /** Just inside the filter that names the request, outside everything else. */
    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(Problems problems) {
        FilterRegistrationBean<ProblemFilter> filter = new FilterRegistrationBean<>(new ProblemFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
