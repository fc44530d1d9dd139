package se.samverka.gateway.routing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.samverka.gateway.owner.Forwarded;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.replica.ReadYourWrites;
import se.samverka.kit.http.StreamedBody;

/** What passes requests on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class RouteConfiguration {

    @Bean
    StreamedBody projectImports(UploadSettings settings) {
        return new StreamedBody(HttpMethod.POST, "/api/v1/municipalities/{m}/project-imports", settings.maxBody());
    }

    @Bean
    Passage passage(OwnerClient owners, Forwarded forwarded, ReadYourWrites written) {
        return new Passage(owners, forwarded, written);
    }
}
