package se.samverka.kit.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How requests are named, read and bounded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
public class HttpConfiguration {

    /** Order of the filter that reads bodies: after Spring Security's, which decides first. */
    static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        FilterRegistrationBean<RequestIdFilter> filter = new FilterRegistrationBean<>(new RequestIdFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<UnreadBodyFilter> unreadBodyFilter(
            HttpSettings settings, ObjectProvider<StreamedBody> streamed) {
        FilterRegistrationBean<UnreadBodyFilter> filter = new FilterRegistrationBean<>(
                new UnreadBodyFilter(settings.maxBody(), streamed.stream().toList()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(HttpSettings settings, ObjectProvider<StreamedBody> streamed) {
        FilterRegistrationBean<BodyFilter> filter = new FilterRegistrationBean<>(
                new BodyFilter(settings.maxBody(), streamed.stream().toList()));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    Drain drain(ApplicationEventPublisher events, HttpSettings settings) {
        return new Drain(events, settings.drain());
    }

    @Bean
    FilterRegistrationBean<DrainFilter> drainFilter(Drain drain) {
        FilterRegistrationBean<DrainFilter> filter = new FilterRegistrationBean<>(new DrainFilter(drain));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    RequestArguments requestArguments() {
        return new RequestArguments();
    }
}
