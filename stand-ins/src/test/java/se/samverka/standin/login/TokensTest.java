package se.samverka.standin.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokensTest {

    private static Tokens tokens;

    @BeforeAll
    static void start() {
        tokens = Tokens.start();
    }

    @AfterAll
    static void stop() {
        tokens.close();
    }

    @Test
    void aTokenVerifiesAgainstTheServedKeyAndSaysWhatItWasTold() {
        Jwt jwt = decoder()
                .decode(tokens.token("alice")
                        .roles("EDITOR", "ADMIN")
                        .municipalities("1781")
                        .sign());

        assertThat(jwt.getSubject()).isEqualTo("alice");
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("EDITOR", "ADMIN");
        assertThat(jwt.getClaimAsStringList("municipalities")).containsExactly("1781");
        assertThat(jwt.getAudience()).containsExactly("samverka");
        assertThat(jwt.getIssuer()).hasToString(tokens.issuer());
        assertThat(Duration.between(jwt.getIssuedAt(), jwt.getExpiresAt())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aTokenSaysNoMoreThanItWasTold() {
        Jwt jwt = decoder().decode(tokens.token("nobody").sign());

        assertThat(jwt.getClaimAsStringList("roles")).isEmpty();
        assertThat(jwt.getClaimAsStringList("municipalities")).isEmpty();
    }

    @Test
    void expiredForeignAndUnsignedTokensAreRefused() {
        assertRefused(tokens.token("a").expiresIn(Duration.ofMinutes(-5)).sign());
        assertRefused(tokens.token("a").issuer("http://elsewhere").sign());
        assertRefused(tokens.token("a").signByStranger());
        assertRefused(tokens.token("a").unsigned());
    }

    @Test
    void audienceAndAnyOtherClaimCanBeWrong() {
        Jwt jwt = decoder()
                .decode(tokens.token("a")
                        .audience("others")
                        .claim("roles", "not a list")
                        .sign());

        assertThat(jwt.getAudience()).containsExactly("others");
        assertThat(jwt.getClaimAsString("roles")).isEqualTo("not a list");
    }

    @Test
    void timesComeFromTheGivenClock() {
        Instant noon = Instant.now().plus(Duration.ofMinutes(10));
        try (Tokens later = Tokens.start(Clock.fixed(noon, ZoneOffset.UTC))) {
            Jwt jwt = NimbusJwtDecoder.withJwkSetUri(later.jwkSetUri())
                    .build()
                    .decode(later.token("a").sign());

            assertThat(jwt.getIssuedAt()).isEqualTo(Instant.ofEpochSecond(noon.getEpochSecond()));
        }
    }

    private static void assertRefused(String token) {
        assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(JwtException.class);
    }

    private static JwtDecoder decoder() {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(tokens.jwkSetUri()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(tokens.issuer()));
        return decoder;
    }
}
