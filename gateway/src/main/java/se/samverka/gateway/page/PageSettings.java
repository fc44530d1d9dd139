package se.samverka.gateway.page;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The pages that are kept ready.
 *
 * @param maxMemory what they may take
 * @param sharedFor how long a cache before the gateway may answer with them without asking, in whole seconds; 0 = it has to ask each time
 */
@Validated
@ConfigurationProperties("samverka.pages")
record PageSettings(
        @NotNull @DefaultValue("256MB") DataSize maxMemory,

        @NotNull @DefaultValue("0s") @DurationMin(seconds = 0) @DurationMax(days = 1)
        Duration sharedFor) {}
