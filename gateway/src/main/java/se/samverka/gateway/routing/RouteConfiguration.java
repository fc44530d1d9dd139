package se.samverka.gateway.routing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.owner.Forwarded;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.replica.ReadYourWrites;

/** What passes requests on. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    Passage passage(OwnerClient owners, Forwarded forwarded, ReadYourWrites written) {
        return new Passage(owners, forwarded, written);
    }
}
