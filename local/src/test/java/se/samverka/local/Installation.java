package se.samverka.local;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A suite that runs somewhere, as those see it who use it.
 *
 * @param site where people and programs find it, {@code https://mal.example.se}
 * @param token where programs get their tokens (RFC 6749, 4.4)
 * @param kafka where other systems read its events, {@code host:port}
 */
record Installation(String site, URI token, String kafka) {

    /** The one on this machine. */
    static Installation of(LocalSettings settings) {
        return new Installation(
                settings.address(),
                URI.create("http://localhost:" + settings.port(LocalSettings.LOGIN) + "/oauth2/token"),
                "localhost:" + settings.port(LocalSettings.KAFKA));
    }

    /**
     * The one that {@code -Dsamverka.at}, {@code samverka.token} and {@code samverka.kafka} tell of; empty when none is told.
     *
     * @throws IllegalStateException when only some are told
     */
    static Optional<Installation> told() {
        String site = property("samverka.at");
        String token = property("samverka.token");
        String kafka = property("samverka.kafka");
        if (site == null && token == null && kafka == null) {
            return Optional.empty();
        }
        if (site == null || token == null || kafka == null) {
            throw new IllegalStateException("samverka.at, samverka.token and samverka.kafka go together");
        }
        return Optional.of(new Installation(site, URI.create(token), kafka));
    }

    private static @Nullable String property(String name) {
        String value = System.getProperty(name);
        return value == null || value.isBlank() ? null : value;
    }
}
