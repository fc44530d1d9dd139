package se.samverka.gateway.indicator;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;
import se.samverka.gateway.site.Html;

/** What is known of indicators, what feeds it and what shows it. */
@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {

    @Bean
    States<Indicator> indicatorStates() {
        return new States<>();
    }

    @Bean
    Indicators indicators(States<Indicator> states) {
        return new Indicators(states);
    }

    @Bean
    IndicatorPages indicatorPages(Pages pages, Indicators indicators, Frame frame, Html html) {
        return new IndicatorPages(pages, indicators, frame, html);
    }

    @Bean
    TopicView indicatorTopic(States<Indicator> states, Indicators indicators, List<IndicatorListener> listeners) {
        return IndicatorTopic.of(states, indicators, listeners);
    }
}
