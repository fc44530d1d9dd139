package se.samverka.kit.http;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How requests are taken.
 *
 * @param maxBody most bytes of a request's body; more is 413
 * @param drain how long requests are still taken after a stop has begun, while readiness says no: longer than whoever hands out
 *     requests takes to notice; 0 where there is nobody else to take them
 */
@Validated
@ConfigurationProperties("samverka.http")
record HttpSettings(
        @NotNull @DefaultValue("1MB") DataSize maxBody,
        @NotNull @DefaultValue("0s") Duration drain) {

    private static final DataSize MOST = DataSize.ofMegabytes(64);

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when one is out of range: every body is held in memory once, and a stop must end */
    HttpSettings {
        if (maxBody.toBytes() < 1 || maxBody.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("samverka.http.max-body is between 1B and " + MOST.toMegabytes() + "MB");
        }
        if (drain.isNegative() || drain.compareTo(LONGEST_DRAIN) > 0) {
            throw new IllegalArgumentException("samverka.http.drain is between 0s and " + LONGEST_DRAIN);
        }
    }
}
