package se.samverka.goals.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are looked after ({@code samverka.jobs.*}).
 *
 * @param every how often to look for those that nobody works at
 * @param claim for how long an instance that works at one may be silent before another takes over
 */
@ConfigurationProperties("samverka.jobs")
public record JobSettings(
        @DefaultValue("5s") Duration every,
        @DefaultValue("30s") Duration claim) {

    /** @throws IllegalArgumentException when it would never rest, or never keep a job */
    public JobSettings {
        if (every.toMillis() < 1 || claim.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("samverka.jobs.every is above 0, claim at least one second");
        }
    }
}
