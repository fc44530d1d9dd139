package se.samverka.kit.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys: fetched with the first token, again when they are old or a token names a key they do not
 * have, and kept for a day when the issuer is away. One request at a time fetches, and not again at once after it
 * failed, so that neither forged tokens nor an outage become a flood at the issuer.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration USABLE = Duration.ofDays(1);
    static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);
    static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final URL address;
    private final ResourceRetriever web;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Fetched fetched;
    private volatile Instant tried = Instant.MIN;

    IssuerKeys(URL address, ResourceRetriever web, Clock clock) {
        this.address = address;
        this.web = web;
        this.clock = clock;
    }

    /** @throws KeySourceException when there are no keys, or none that are usable any more, and none can be fetched */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        List<JWK> found = wanted.select(known(FRESH).keys());
        return found.isEmpty() ? wanted.select(known(BETWEEN_FETCHES).keys()) : found;
    }

    /** The keys, fetched no longer ago than this, if that can be had. */
    private Fetched known(Duration age) throws KeySourceException {
        Fetched held = fetched;
        if (held != null && held.isYoungerThan(age, clock.instant())) {
            return held;
        }
        if (held == null) {
            fetching.lock();
        } else if (!fetching.tryLock()) {
            return held;
        }
        try {
            return refreshed(age);
        } finally {
            fetching.unlock();
        }
    }

    private Fetched refreshed(Duration age) throws KeySourceException {
        Instant now = clock.instant();
        Fetched held = fetched;
        if (held != null && held.isYoungerThan(age, now)) {
            return held;
        }
        if (now.isBefore(tried.plus(AFTER_FAILURE))) {
            return usable(held, now, "the issuer's keys could not be fetched a moment ago", null);
        }
        try {
            Fetched anew =
                    new Fetched(JWKSet.parse(web.retrieveResource(address).getContent()), now);
            fetched = anew;
            return anew;
        } catch (IOException | ParseException e) {
            tried = now;
            return usable(held, now, "the issuer's keys cannot be fetched: " + e.getMessage(), e);
        }
    }

    private static Fetched usable(@Nullable Fetched held, Instant now, String otherwise, @Nullable Exception cause)
            throws KeySourceException {
        if (held != null && held.isYoungerThan(USABLE, now)) {
            return held;
        }
        throw new KeySourceException(otherwise, cause);
    }

    private record Fetched(JWKSet keys, Instant at) {

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }
}
