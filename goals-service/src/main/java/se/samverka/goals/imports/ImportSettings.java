package se.samverka.goals.imports;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/**
 * When imports begin by themselves and when they are given up ({@code samverka.imports.*}).
 *
 * @param cron in Swedish time, as Spring writes it: {@code 0 30 4 * * MON}; {@code -} = never
 * @param silences how many indicators in a row, each asked for alone, Kolada may leave without any answer before the rest
 *     of an import is given up
 */
@ConfigurationProperties("samverka.imports")
record ImportSettings(
        @DefaultValue("-") String cron, @DefaultValue("3") int silences) {

    /** @throws IllegalArgumentException when an import would be given up before it began */
    ImportSettings {
        if (silences < 1) {
            throw new IllegalArgumentException("samverka.imports.silences is at least 1");
        }
    }

    /** When they begin; empty = never. @throws IllegalArgumentException when it cannot be read */
    Optional<Trigger> trigger() {
        return ScheduledTaskRegistrar.CRON_DISABLED.equals(cron)
                ? Optional.empty()
                : Optional.of(new CronTrigger(cron, Importing.SWEDEN));
    }
}
