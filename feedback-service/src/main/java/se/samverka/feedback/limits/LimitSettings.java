package se.samverka.feedback.limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a sender, who has no account, may do ({@code samverka.feedback.limits.*}). Each instance counts for itself.
 *
 * @param trustedProxies addresses and ranges whose {@code X-Forwarded-For} is believed: the gateways
 * @param burst how many writes at once
 * @param perMinute how many more each minute
 * @param repeatWithin how long the same, sent again, is the same case; 0 = it never is
 * @param senders how many senders, and how many texts, are remembered at most
 */
@Validated
@ConfigurationProperties("samverka.feedback.limits")
public record LimitSettings(
        @NotNull @DefaultValue({"127.0.0.0/8", "::1"}) List<String> trustedProxies,
        @Min(1) @Max(10_000_000) @DefaultValue("60") int burst,
        @Min(1) @Max(10_000_000) @DefaultValue("30") int perMinute,
        @NotNull @DefaultValue("10m") Duration repeatWithin,
        @Min(1_000) @Max(10_000_000) @DefaultValue("100000") int senders) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** @throws IllegalArgumentException when the time is out of range */
    public LimitSettings {
        trustedProxies = List.copyOf(trustedProxies);
        if (repeatWithin.isNegative() || repeatWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("samverka.feedback.limits.repeat-within is from 0 to a day");
        }
    }
}
