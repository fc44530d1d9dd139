package se.samverka.gateway.login;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.kit.problem.Problems;

/** The OpenID provider, the tokens it gave, and what pages are told of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class LoginConfiguration {

    @Bean
    ClientRegistrationRepository provider(ProviderSettings settings) {
        return new InMemoryClientRegistrationRepository(settings.registration());
    }

    @Bean
    ProviderCalls providerCalls(ProviderSettings settings) {
        return new ProviderCalls(settings.answerWithin());
    }

    /** In the session, so that they end with it. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfPeople() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository provider,
            OAuth2AuthorizedClientRepository tokensOfPeople,
            ProviderCalls calls,
            ProviderSettings settings,
            Clock clock) {
        DefaultOAuth2AuthorizedClientManager tokens =
                new DefaultOAuth2AuthorizedClientManager(provider, tokensOfPeople);
        tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clock(clock)
                        .clockSkew(settings.renewBefore())
                        .accessTokenResponseClient(calls.renewal()))
                .build());
        return tokens;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(ProviderCalls calls, ProviderSettings settings) {
        return calls.idTokens(settings.registration());
    }

    /** Their forms may end at the provider: to log out, or to log in once more. */
    @Bean(defaultCandidate = false)
    PrivatePages staffPages(Html html, ProviderSettings settings) {
        List<String> places = Stream.of(settings.authorizationUri(), settings.endSessionUri())
                .filter(URI.class::isInstance)
                .map(place -> place.getScheme() + "://" + place.getRawAuthority())
                .distinct()
                .toList();
        return new PrivatePages(html, places);
    }

    @Bean
    UnsentForms unsentForms(@Qualifier("staffPages") PrivatePages staffPages, Problems problems) {
        return new UnsentForms(new LoginUrlAuthenticationEntryPoint(LoginSecurity.BEGINNING), staffPages, problems);
    }

    @Bean
    Login login(OAuth2AuthorizedClientManager tokens, UnsentForms unsent, Clock clock) {
        return new Login(tokens, unsent, clock);
    }
}
