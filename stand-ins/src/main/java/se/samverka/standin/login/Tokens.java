package se.samverka.standin.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import se.samverka.standin.Ports;

/**
 * Signs tokens for tests with a key of its own and serves the public half, as an OpenID provider would, without being one:
 * expired, foreign, unsigned and ill-meant tokens are as easy to make as good ones.
 */
public final class Tokens implements AutoCloseable {

    /** The audience that the suite's services ask for. */
    public static final String AUDIENCE = "samverka";

    private static final String JWK_SET = "/oauth2/jwks";

    private final Clock clock;
    private final RSAKey key;
    private final HttpServer server;

    private Tokens(Clock clock) throws IOException {
        this.clock = clock;
        this.key = newKey();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(JWK_SET, exchange -> answer(exchange, keys));
        server.start();
    }

    /** Starts with a new key on a free loopback port. */
    public static Tokens start() {
        return start(Clock.systemUTC());
    }

    /** The same with the clock that tokens take their times from. */
    public static Tokens start(Clock clock) {
        try {
            return new Tokens(clock);
        } catch (IOException e) {
            throw new UncheckedIOException("No key set can be served", e);
        }
    }

    /** Where the public key is: the {@code jwk-set-uri} of the service under test. */
    public String jwkSetUri() {
        return issuer() + JWK_SET;
    }

    /** The issuer that tokens name. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * Begins a token that is good in all respects but has no roles and no municipalities yet.
     *
     * @param subject who it is about; becomes {@code sub}
     */
    public Token token(String subject) {
        return new Token(key, clock, issuer(), subject);
    }

    /** Stops serving the key set; signed tokens can then be checked only by who has fetched it. */
    @Override
    public void close() {
        server.stop(0);
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM cannot make RSA keys", e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] keys) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
        }
    }
}
