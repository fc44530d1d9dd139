package se.samverka.gateway.routing;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.replica.ReadYourWrites;

/** The way to the owners. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
class RouteConfiguration {

    /** Follows no redirects: an owner's answer is for the caller. */
    @Bean
    HttpClient routeClient(RouteSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.answerWithin())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    Passage passage(HttpClient routeClient, RouteSettings settings, ReadYourWrites written) {
        return new Passage(routeClient, settings, written);
    }
}
