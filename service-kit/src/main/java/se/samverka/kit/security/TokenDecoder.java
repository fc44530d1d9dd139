package se.samverka.kit.security;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks tokens: RS256 or ES256 with a key of the issuer, the issuer itself, the audience, a subject, and a time that
 * must be stated.
 */
final class TokenDecoder {

    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 1_000;
    private static final int LARGEST_KEY_SET = 100_000;

    private TokenDecoder() {}

    static JwtDecoder of(LoginSettings login, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(login, clock))
                .jwsAlgorithms(accepted -> accepted.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
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
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                time,
                new JwtIssuerValidator(login.issuer()),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(login.audience())),
                new JwtClaimValidator<String>(
                        "sub", sub -> !Objects.requireNonNullElse(sub, "").isBlank()));
    }
}
