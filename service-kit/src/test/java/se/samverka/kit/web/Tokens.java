package se.samverka.kit.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** An issuer of tokens for tests: a real key, really published over HTTP, and every way a token can be wrong. */
final class Tokens implements AutoCloseable {

    static final String ISSUER = "http://issuer.test";
    private static final RSAKey KEY = newKey("k1");
    private static final RSAKey STRANGER = newKey("k1");

    private final HttpServer keys;

    Tokens() {
        try {
            keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] published = new JWKSet(KEY.toPublicJWK()).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        keys.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        keys.start();
    }

    String keySet() {
        return "http://127.0.0.1:" + keys.getAddress().getPort() + "/jwks";
    }

    @Override
    public void close() {
        keys.stop(0);
    }

    static String of(String role, String municipality) {
        return with(claims -> claims.claim("roles", List.of(role)).claim("municipalities", List.of(municipality)));
    }

    static String with(Consumer<JWTClaimsSet.Builder> change) {
        return signed(JWSAlgorithm.RS256, KEY.getKeyID(), signer(KEY), claims(change));
    }

    static String signedByStranger() {
        return signed(JWSAlgorithm.RS256, KEY.getKeyID(), signer(STRANGER), claims(claims -> {}));
    }

    static String unsigned() {
        return new PlainJWT(claims(claims -> {})).serialize();
    }

    /** The classic mix-up: the public key, which everybody has, used as the secret of an HMAC. */
    static String hmacWithPublicKey() {
        try {
            byte[] secret = KEY.toRSAPublicKey().getEncoded();
            return signed(JWSAlgorithm.HS256, KEY.getKeyID(), new MACSigner(secret), claims(claims -> {}));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(key)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("samverka")
                .subject("tester")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("roles", List.of("EDITOR"))
                .claim("municipalities", List.of("*"));
        change.accept(claims);
        return claims.build();
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
