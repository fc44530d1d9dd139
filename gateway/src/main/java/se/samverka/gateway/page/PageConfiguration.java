package se.samverka.gateway.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import se.samverka.kit.consume.WholeTopics;

/** Where pages are kept, and the short way to them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {

    /** @param topics asked late: what feeds the view is made with the pages it drops */
    @Bean
    Pages pages(PageSettings settings, ObjectProvider<WholeTopics> topics) {
        return new Pages(settings.maxMemory(), () -> topics.getObject().caughtUp());
    }

    /** Before whatever answers with pages. */
    @Bean
    FilterRegistrationBean<Caching> cachingFilter(PageSettings settings) {
        FilterRegistrationBean<Caching> registration = new FilterRegistrationBean<>(new Caching(settings.sharedFor()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 19);
        return registration;
    }

    /** After the filter that lets readers wait for their own writes, before all others that cost something. */
    @Bean
    FilterRegistrationBean<PageFilter> pageFilter(Pages pages) {
        FilterRegistrationBean<PageFilter> registration = new FilterRegistrationBean<>(new PageFilter(pages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }
}
