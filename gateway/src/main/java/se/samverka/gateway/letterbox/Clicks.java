package se.samverka.gateway.letterbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows the second click of a double click. The buttons on a page have no key of their own, since the page is the same
 * for all; so the same answer from the same browser within a moment goes under the same key, and counts once. Of who
 * clicked only a hash is held, for that moment, under a key that this process made and keeps to itself.
 */
final class Clicks {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;
    private static final String HMAC = "HmacSHA256";
    private static final List<String> BROWSER = List.of("X-Forwarded-For", "User-Agent", "Accept-Language");

    private final Cache<String, String> keys;
    private final SecretKeySpec secret;

    Clicks(Ticker ticker) {
        this.keys = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MOMENT)
                .ticker(ticker)
                .build();
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.secret = new SecretKeySpec(random, HMAC);
    }

    /** The letter, under the key of the click before it if it is that click's second. */
    Letter once(Letter letter, HttpServletRequest request) {
        return request.getParameter("key") == null && letter.isOnlyAVote()
                ? letter.under(keys.get(mark(letter, request), first -> letter.key()))
                : letter;
    }

    private String mark(Letter letter, HttpServletRequest request) {
        StringBuilder said = new StringBuilder(request.getRemoteAddr());
        BROWSER.forEach(
                header -> said.append('\n').append(String.join(",", Collections.list(request.getHeaders(header)))));
        said.append('\n').append(request.getRequestURI()).append('\n').append(letter.useful());
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(said.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
