package se.samverka.standin.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** One token in the making; every method but those that end it returns the same object. */
public final class Token {

    private static final Duration LIFE = Duration.ofHours(1);

    private final RSAKey key;
    private final Instant now;
    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

    Token(RSAKey key, Clock clock, String issuer, String subject) {
        this.key = key;
        this.now = clock.instant();
        claims.subject(subject).issuer(issuer).audience(Tokens.AUDIENCE).issueTime(Date.from(now));
        roles().municipalities().expiresIn(LIFE);
    }

    /** The claim {@code roles}. */
    public Token roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    /** The claim {@code municipalities}: codes, or {@code *} for all. */
    public Token municipalities(String... codes) {
        return claim("municipalities", List.of(codes));
    }

    /** Valid this long from now, an hour unless told; a negative time makes a token that has expired. */
    public Token expiresIn(Duration time) {
        Instant end = now.plus(time);
        claims.expirationTime(Date.from(end)).issueTime(Date.from(time.isNegative() ? end.minus(LIFE) : now));
        return this;
    }

    /** Meant for another audience than {@link Tokens#AUDIENCE}. */
    public Token audience(String audience) {
        claims.audience(audience);
        return this;
    }

    /** Said to come from another issuer. */
    public Token issuer(String issuer) {
        claims.issuer(issuer);
        return this;
    }

    /** Any claim at all, in place of what it was before. */
    public Token claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    /** The token, signed with the key that is served (RS256). */
    public String sign() {
        return signWith(key);
    }

    /** The token, signed with a new key that bears the served key's id. */
    public String signByStranger() {
        return signWith(
                new RSAKey.Builder(Tokens.newKey()).keyID(key.getKeyID()).build());
    }

    /** The token without a signature ({@code alg} is {@code none}). */
    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    /** The token under HS256 with the public key, which everybody can fetch, as the secret. */
    public String signWithPublicKeyAsSecret() {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException("A public key is no secret for HS256", e);
        }
        return token.serialize();
    }

    private String signWith(RSAKey signingKey) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signingKey.getKeyID())
                        .build(),
                claims.build());
        try {
            token.sign(new RSASSASigner(signingKey));
        } catch (JOSEException e) {
            throw new IllegalStateException("An RSA key could not sign", e);
        }
        return token.serialize();
    }
}
