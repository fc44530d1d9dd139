package se.samverka.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** An issuer that comes, goes and changes its keys, on a clock that only the test moves. */
class IssuerKeysTest {

    private final Moving clock = new Moving();
    private final Issuer issuer = new Issuer();
    private final IssuerKeys keys = new IssuerKeys(address(), issuer, clock);

    @Test
    void areFetchedOnceWhileTheyAreFresh() throws KeySourceException {
        assertThat(has("first")).isTrue();
        clock.pass(IssuerKeys.FRESH.minusSeconds(1));
        assertThat(has("first")).isTrue();
        assertThat(issuer.fetches).isEqualTo(1);
    }

    @Test
    void areFetchedAnewWhenOldSoThatAWithdrawnKeyIsForgotten() throws KeySourceException {
        assertThat(has("first")).isTrue();
        issuer.key = "second";
        clock.pass(IssuerKeys.FRESH);
        assertThat(has("first")).isFalse();
        assertThat(has("second")).isTrue();
        assertThat(issuer.fetches).isEqualTo(2);
    }

    @Test
    void areFetchedAnewForAnUnknownKeyButNotForEachOfThem() throws KeySourceException {
        assertThat(has("first")).isTrue();
        issuer.key = "second";
        assertThat(has("second")).isFalse();
        clock.pass(IssuerKeys.BETWEEN_FETCHES);
        assertThat(has("second")).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(has("forged" + i)).isFalse();
        }
        assertThat(issuer.fetches).isEqualTo(2);
    }

    @Test
    void areKeptForADayWhenTheIssuerIsAway() throws KeySourceException {
        assertThat(has("first")).isTrue();
        issuer.away = true;
        clock.pass(IssuerKeys.USABLE.minusSeconds(1));
        assertThat(has("first")).isTrue();
        assertThat(has("forged")).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> has("first"));
    }

    @Test
    void areAskedForAgainSoonAfterAFailureButNotAtOnce() throws KeySourceException {
        issuer.away = true;
        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> has("first"));
        }
        assertThat(issuer.fetches).isEqualTo(1);
        issuer.away = false;
        clock.pass(IssuerKeys.AFTER_FAILURE);
        assertThat(has("first")).isTrue();
    }

    private boolean has(String id) throws KeySourceException {
        JWKMatcher wanted = new JWKMatcher.Builder().keyID(id).build();
        return !keys.get(new JWKSelector(wanted), null).isEmpty();
    }

    private static URL address() {
        try {
            return URI.create("http://issuer.test/jwks").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Issuer implements ResourceRetriever {

        private String key = "first";
        private boolean away;
        private int fetches;

        @Override
        public Resource retrieveResource(URL address) throws IOException {
            fetches++;
            if (away) {
                throw new IOException("connection refused");
            }
            try {
                return new Resource(
                        new JWKSet(new ECKeyGenerator(Curve.P_256)
                                        .keyID(key)
                                        .generate()
                                        .toPublicJWK())
                                .toString(),
                        "application/json");
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
