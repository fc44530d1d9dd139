package se.samverka.gateway.deprecation;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An operation that nobody should begin to use.
 *
 * @param method {@code GET}
 * @param path as in the OpenAPI document, with its base, {@code /api/v1/municipalities/{m}/goals/{g}}
 * @param since when that was, or will be, so
 * @param sunset from when on it may be gone; {@code null} = not decided
 * @param instead where to read what to use instead; {@code null} = nowhere
 */
record Deprecation(
        String method,
        PathPattern path,
        Instant since,
        @Nullable Instant sunset,
        @Nullable URI instead) {

    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** @throws IllegalArgumentException when it would be gone before it is deprecated (RFC 9745, 4) */
    Deprecation {
        if (sunset != null && sunset.isBefore(since)) {
            throw new IllegalArgumentException("gone before it is deprecated: " + path);
        }
    }

    /** One without an end or a place to read about it. */
    static Deprecation of(String method, String path, Instant since) {
        return new Deprecation(method, PathPatternParser.defaultInstance.parse(path), since, null, null);
    }

    /** The same, gone from then on at the earliest. */
    Deprecation until(Instant end) {
        return new Deprecation(method, path, since, end, instead);
    }

    /** The same with a place to read what to use instead. */
    Deprecation explainedAt(URI address) {
        return new Deprecation(method, path, since, sunset, address);
    }

    /** Whether this is a call of it. */
    boolean concerns(String called, String address) {
        boolean same = method.equals(called) || (method.equals("GET") && called.equals("HEAD"));
        return same && path.matches(PathContainer.parsePath(address));
    }

    /** Value of {@code Deprecation}: a structured date (RFC 9745, 2.1). */
    String deprecation() {
        return "@" + since.getEpochSecond();
    }

    /** Value of {@code Sunset} (RFC 8594, 3); {@code null} = none. */
    @Nullable
    String end() {
        return sunset == null ? null : HTTP_DATE.format(sunset);
    }

    /** Value of {@code Link} (RFC 9745, 3); {@code null} = none. */
    @Nullable
    String link() {
        return instead == null ? null : "<" + instead + ">; rel=\"deprecation\"";
    }
}
