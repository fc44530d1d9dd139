package se.samverka.kit.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks tokens: RS256 or ES256 with a key of the issuer, the issuer itself, the audience, and a time that must be
 * stated.
 */
final class TokenDecoder {

    /** An identity token is one of these, too, but for another audience; {@code at+jwt} is RFC 9068. */
    private static final JOSEObjectTypeVerifier<SecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 1_000;
    private static final int LARGEST_KEY_SET = 100_000;

    private TokenDecoder() {}

    static JwtDecoder of(LoginSettings login, Clock clock) {
        return of(login, keys(login, clock), clock);
    }

    static JwtDecoder of(LoginSettings login, JWKSource<SecurityContext> keys, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(accepted -> accepted.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .jwtProcessorCustomizer(tokens -> tokens.setJWSTypeVerifier(TYPES))
                .build();
        decoder.setJwtValidator(validator(login, clock));
        return decoder;
    }

    private static IssuerKeys keys(LoginSettings login, Clock clock) {
        try {
            DefaultResourceRetriever web = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET);
            return new IssuerKeys(login.jwkSetUri().toURL(), web, clock);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("samverka.login.jwk-set-uri is not a URL", e);
        }
    }

    private static OAuth2TokenValidator<Jwt> validator(LoginSettings login, Clock clock) {
        JwtTimestampValidator time = new JwtTimestampValidator(login.clockSkew());
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(login.issuer()),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(login.audience())));
    }
}
