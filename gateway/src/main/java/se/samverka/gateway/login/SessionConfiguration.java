package se.samverka.gateway.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions, in the memory of this gateway: decision 14. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

    /** Tokens of a person, roughly. */
    private static final int BYTES = 10_000;

    /**
     * Whoever comes to log in gets one, so their number is bounded. Those that are used most stay: a flood of strangers
     * does not end the sessions of people at work.
     */
    @Bean
    MapSessionRepository sessions(SessionSettings settings) {
        MapSessionRepository sessions = new MapSessionRepository(Caffeine.newBuilder()
                .maximumWeight(settings.maxMemory().toBytes())
                .weigher((String id, Session session) -> BYTES + Drafts.weight(session))
                .expireAfterAccess(settings.timeout())
                .executor(Runnable::run)
                .build()
                .asMap());
        sessions.setDefaultMaxInactiveInterval(settings.timeout());
        return sessions;
    }

    @Bean
    CookieSerializer sessionCookie(SessionSettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        // Cookies ignore ports: a name of its own keeps it apart from those of other programs on this host.
        cookie.setCookieName("SAMVERKA_STAFF");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.secure());
        // Lax, since the way back from the provider begins elsewhere.
        cookie.setSameSite("Lax");
        return cookie;
    }
}
