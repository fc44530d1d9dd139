package se.samverka.goals.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are looked after ({@code samverka.jobs.*}).
 *
 * @param every how often to look for those that nobody works at
 * @param claim for how long an instance that works at one may be silent before another takes over
 * @param atOnce how many one instance works at at once; the others wait, or are taken by another instance
 */
@ConfigurationProperties("samverka.jobs")
public record JobSettings(
        @DefaultValue("5s") Duration every,
        @DefaultValue("30s") Duration claim,
        @DefaultValue("2") int atOnce) {

    /** @throws IllegalArgumentException when it would never rest, never keep a job, or never work */
    public JobSettings {
        if (every.toMillis() < 1 || claim.compareTo(Duration.ofSeconds(1)) < 0 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "samverka.jobs.every is above 0, claim at least one second, at-once at least 1");
        }
    }
}
