package se.samverka.projects.project;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to look for projects of which something is due ({@code samverka.projects.clock.*}).
 *
 * @param first time from the start to the first look
 * @param every time from the end of a look to the next
 */
@ConfigurationProperties("samverka.projects.clock")
record ClockSettings(
        @DefaultValue("30s") Duration first,
        @DefaultValue("1h") Duration every) {

    /** @throws IllegalArgumentException when it would never rest */
    ClockSettings {
        if (first.isNegative() || every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "samverka.projects.clock.every is at least one second, first not negative");
        }
    }
}
