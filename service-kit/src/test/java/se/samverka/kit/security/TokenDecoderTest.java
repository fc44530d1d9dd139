package se.samverka.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Which signatures and which kinds of token count. */
class TokenDecoderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final RSAKey RSA = rsa();
    private static final ECKey EC = ec();

    private final JwtDecoder decoder = TokenDecoder.of(
            new LoginSettings(
                    "http://issuer.test", URI.create("http://unused.test"), "samverka", Duration.ofSeconds(10)),
            new ImmutableJWKSet<>(new JWKSet(java.util.List.of(RSA, EC))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void rsaAndEllipticCurvesAreAccepted() throws JOSEException {
        assertThat(decoder.decode(token(JWSAlgorithm.RS256, "JWT")).getSubject())
                .isEqualTo("anna");
        assertThat(decoder.decode(token(JWSAlgorithm.ES256, "JWT")).getSubject())
                .isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void noOtherAlgorithmIs(String algorithm) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(token(JWSAlgorithm.parse(algorithm), "JWT")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"JWT", "at+jwt"})
    void anAccessTokenMaySayThatItIsOne(@Nullable String type) throws JOSEException {
        assertThat(decoder.decode(token(JWSAlgorithm.RS256, type)).getSubject()).isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt"})
    void anotherKindOfTokenIsNotOne(String type) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token(JWSAlgorithm.RS256, type)));
    }

    private static String token(JWSAlgorithm algorithm, @Nullable String type) throws JOSEException {
        boolean curve = algorithm.equals(JWSAlgorithm.ES256);
        JWSSigner signer = curve ? new ECDSASigner(EC) : new RSASSASigner(RSA);
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(curve ? EC.getKeyID() : RSA.getKeyID());
        SignedJWT token = new SignedJWT(
                (type == null ? header : header.type(new JOSEObjectType(type))).build(),
                new JWTClaimsSet.Builder()
                        .issuer("http://issuer.test")
                        .audience("samverka")
                        .subject("anna")
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .build());
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
