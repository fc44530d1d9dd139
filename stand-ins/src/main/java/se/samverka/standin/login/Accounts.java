package se.samverka.standin.login;

import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who may ask for tokens: three people and two programs, each with its own name as its secret. */
@Configuration(proxyBeanMethods = false)
class Accounts {

    private static final String EDITOR = "EDITOR";
    private static final String MODERATOR = "MODERATOR";
    private static final String ADMIN = "ADMIN";

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final Duration WORKING_DAY = Duration.ofHours(10);

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                person("editor", EDITOR), person("moderator", MODERATOR), person("admin", EDITOR, MODERATOR, ADMIN));
    }

    @Bean
    RegisteredClientRepository programs(LoginSettings settings) {
        return new InMemoryRegisteredClientRepository(commandLine(), web(settings));
    }

    private static UserDetails person(String name, String... roles) {
        return User.withUsername(name).password(plain(name)).roles(roles).build();
    }

    private static RegisteredClient commandLine() {
        return program("samverka-cli")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(EDITOR)
                .scope(MODERATOR)
                .scope(ADMIN)
                .build();
    }

    private static RegisteredClient web(LoginSettings settings) {
        RegisteredClient.Builder web = program("samverka-web")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        for (URI redirect : settings.redirects()) {
            web.redirectUri(redirect.toString())
                    .postLogoutRedirectUri(redirect.resolve("/").toString());
        }
        return web.build();
    }

    private static RegisteredClient.Builder program(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(plain(name))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .refreshTokenTimeToLive(WORKING_DAY)
                        .build());
    }

    /** Everybody knows these passwords: hashing them would only make every token slow. */
    private static String plain(String password) {
        return "{noop}" + password;
    }
}
