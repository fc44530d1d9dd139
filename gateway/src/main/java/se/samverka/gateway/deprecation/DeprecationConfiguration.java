package se.samverka.gateway.deprecation;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The filter, where there is anything to tell. */
@Configuration(proxyBeanMethods = false)
class DeprecationConfiguration {

    /** Before whatever answers: pages that are ready and refusals too. */
    @Bean
    FilterRegistrationBean<Deprecations> deprecations() {
        Deprecations filter = new Deprecations(Deprecations.ALL);
        FilterRegistrationBean<Deprecations> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(!filter.areNone());
        registration.addUrlPatterns("/api/v1/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 18);
        return registration;
    }
}
