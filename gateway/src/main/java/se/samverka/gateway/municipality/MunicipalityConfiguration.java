package se.samverka.gateway.municipality;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.site.Html;

/** What shows municipalities. */
@Configuration(proxyBeanMethods = false)
class MunicipalityConfiguration {

    @Bean
    MunicipalityPages municipalityPages(
            Pages pages, Frame frame, Municipalities municipalities, Goals goals, Html html) {
        return new MunicipalityPages(pages, new Overviews(frame, municipalities, goals), html);
    }
}
