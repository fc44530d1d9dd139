package se.samverka.gateway.site;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.frame.Frame;

/** What all pages share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class SiteConfiguration {

    @Bean
    Assets assets(Frame frame) {
        return new Assets(frame);
    }

    @Bean
    Html html(Assets assets) {
        return new Html(assets);
    }

    @Bean
    PrivatePages privatePages(Html html) {
        return new PrivatePages(html);
    }

    @Bean
    SiteProblems siteProblems(Html html) {
        return new SiteProblems(html);
    }
}
