package se.samverka.gateway.letterbox;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.owner.Forwarded;
import se.samverka.gateway.owner.OwnerClient;
import se.samverka.gateway.owner.OwnerSettings;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.ReadYourWrites;

/** What residents' letters go through. */
@Configuration(proxyBeanMethods = false)
class LetterboxConfiguration {

    @Bean
    Letterbox letterbox(OwnerClient owners, OwnerSettings settings, Forwarded forwarded, ReadYourWrites written) {
        return new Letterbox(owners, settings.feedbackService(), forwarded, written);
    }

    @Bean
    Robots robots(Clock clock) {
        return new Robots(clock);
    }

    @Bean
    Clicks clicks() {
        return new Clicks(Ticker.systemTicker());
    }

    @Bean
    Places places(Named named, Projects projects, Pages pages) {
        return new Places(named, projects, pages);
    }
}
