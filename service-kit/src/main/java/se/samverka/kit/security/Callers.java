package se.samverka.kit.security;

import com.nimbusds.jose.KeySourceException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import se.samverka.kit.problem.Problem;

/** Makes a {@link Caller} of a bearer token. */
final class Callers {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    private final JwtDecoder decoder;

    Callers(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /** @throws Problem 401 when the token is not accepted, 503 when the issuer's keys cannot be had */
    Caller of(String token) {
        try {
            return of(decoder.decode(token));
        } catch (JwtException e) {
            if (keysAreMissing(e)) {
                LOG.warn("the issuer's keys cannot be fetched: {}", e.getMessage());
                throw Problem.unavailable("Tokens cannot be checked right now.", Duration.ofSeconds(5));
            }
            LOG.debug("a token was refused: {}", e.getMessage());
            throw refused();
        }
    }

    static Problem refused() {
        return Problem.of(
                401,
                "The bearer token is not accepted: it is malformed, has expired, or was issued by or for another.",
                Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    private static boolean keysAreMissing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeySourceException) {
                return true;
            }
        }
        return false;
    }

    private static Caller of(Jwt token) {
        Set<String> named = texts(token.getClaims().get("roles"));
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name()))
                .collect(Collectors.toSet());
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw refused();
        }
        return new Caller(subject, roles, texts(token.getClaims().get("municipalities")));
    }

    /** Claims of any other form give no rights. */
    private static Set<String> texts(@Nullable Object claim) {
        Set<String> texts = new HashSet<>();
        if (claim instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
