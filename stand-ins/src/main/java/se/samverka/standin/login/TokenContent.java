package se.samverka.standin.login;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What tokens say beyond the standard, and the keys that sign them. */
@Configuration(proxyBeanMethods = false)
class TokenContent {

    private static final String ROLE = "ROLE_";
    private static final List<String> ALL_MUNICIPALITIES = List.of("*");

    @Bean
    JWKSource<SecurityContext> keySource(Keys keys) {
        return new ImmutableJWKSet<>(keys.set());
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keySource) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keySource);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            context.getClaims().claim("roles", roles(context)).claim("municipalities", ALL_MUNICIPALITIES);
            // An ID token is for the client that asked; only the access token goes to the services.
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(Tokens.AUDIENCE));
            }
        };
    }

    private static List<String> roles(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            return context.getAuthorizedScopes().stream().sorted().toList();
        }
        Authentication person = Objects.requireNonNull(context.getPrincipal(), "a token of a person has a person");
        // Other authorities tell how the person logged in, not what the person may do.
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .sorted()
                .toList();
    }
}
