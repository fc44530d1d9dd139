package se.samverka.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.replica.TopicView;
import se.samverka.kit.consume.WholeTopics;
import se.samverka.kit.http.TrustedProxies;

/** The live stream, what feeds it and the way to it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class LiveConfiguration {

    @Bean
    Types streamTypes(List<TopicView> views) {
        return new Types(views);
    }

    /** @param topics asked late: what reads them is made with those who listen */
    @Bean
    Recent recent(Types types, StreamSettings settings, ObjectProvider<WholeTopics> topics, Clock clock) {
        return new Recent(types, settings, () -> topics.getObject().caughtUp(), clock);
    }

    @Bean
    Places streamPlaces(StreamSettings settings) {
        return new Places(settings.most(), settings.perAddress());
    }

    @Bean
    StreamMeters streamMeters(MeterRegistry meters, Places places) {
        return new StreamMeters(meters, places::taken);
    }

    @Bean
    Streams streams(Recent recent, StreamSettings settings, StreamMeters meters) {
        return new Streams(recent, settings, meters);
    }

    @Bean
    StreamFilter.Entrance streamEntrance(Places places, TrustedProxies proxies, StreamMeters meters) {
        return new StreamFilter.Entrance(places, proxies, meters);
    }

    /** A stream is no request that took hours: it has metrics of its own. */
    @Bean
    ObservationPredicate noStreamsAmongRequests() {
        return (name, context) -> {
            HttpServletRequest request =
                    context instanceof ServerRequestObservationContext server ? server.getCarrier() : null;
            return request == null || !StreamFilter.isStream(request);
        };
    }

    /** Beside the filter for ready pages: inside what makes answers of problems, before all that costs something. */
    @Bean
    FilterRegistrationBean<StreamFilter> streamFilter(
            Streams streams, StreamFilter.Entrance entrance, Types types, Municipalities municipalities, Pages pages) {
        FilterRegistrationBean<StreamFilter> registration =
                new FilterRegistrationBean<>(new StreamFilter(streams, entrance, types, municipalities, pages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 29);
        return registration;
    }
}
