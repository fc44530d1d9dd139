package se.samverka.goals.goal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to look for assessments that have become stale ({@code samverka.goals.stale-check.*}).
 *
 * @param first time from the start to the first look
 * @param every time from the end of a look to the next
 */
@ConfigurationProperties("samverka.goals.stale-check")
record StaleSettings(
        @DefaultValue("30s") Duration first,
        @DefaultValue("1h") Duration every) {

    /** @throws IllegalArgumentException when it would never rest */
    StaleSettings {
        if (first.isNegative() || every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "samverka.goals.stale-check.every is at least one second, first not negative");
        }
    }
}
