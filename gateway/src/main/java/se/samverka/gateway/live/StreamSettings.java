package se.samverka.gateway.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The live stream.
 *
 * @param most streams at a time; more are 503
 * @param perAddress of them from one address; more are 429
 * @param kept how many changes are kept, for those who come back and those who are slow; who is further behind is dropped
 * @param maxMemory what these may take
 * @param resumeWithin how old an id may be; less than topics keep superseded records ({@code samverka.topics.min-lag})
 * @param beat how often each reader is shown that we are still there
 * @param retry how long, about, a reader that was cut off waits before it comes again
 */
@Validated
@ConfigurationProperties("samverka.streams")
record StreamSettings(
        @DefaultValue("10000") @Min(1) int most,
        @DefaultValue("200") @Min(1) int perAddress,
        @DefaultValue("10000") @Min(1) @Max(10_000_000) int kept,
        @NotNull @DefaultValue("32MB") DataSize maxMemory,
        @NotNull @DefaultValue("6d") Duration resumeWithin,
        @NotNull @DefaultValue("15s") Duration beat,
        @NotNull @DefaultValue("2s") Duration retry) {

    private static final Duration SHORTEST = Duration.ofMillis(10);

    /** @throws IllegalArgumentException when a time is too short to be kept to */
    StreamSettings {
        if (beat.compareTo(SHORTEST) < 0 || retry.compareTo(SHORTEST) < 0 || resumeWithin.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "samverka.streams: beat, retry and resume-within are at least " + SHORTEST);
        }
    }
}
