package se.samverka.gateway.owner;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.kit.http.TrustedProxies;
import se.samverka.kit.trace.Traces;

/** The way to the owners. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OwnerSettings.class, ProxySettings.class})
public class OwnerConfiguration {

    /** Follows no redirects: an owner's answer is for the caller. */
    @Bean
    public HttpClient ownerHttpClient(OwnerSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.answerWithin())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    OwnerClient ownerClient(HttpClient ownerHttpClient, OwnerSettings settings, Traces traces) {
        return new OwnerClient(ownerHttpClient, settings, traces);
    }

    /** Those before the gateway. */
    @Bean
    TrustedProxies trustedProxies(ProxySettings settings) {
        return TrustedProxies.of(settings.trustedProxies());
    }

    @Bean
    Forwarded forwarded(TrustedProxies proxies) {
        return new Forwarded(proxies);
    }
}
