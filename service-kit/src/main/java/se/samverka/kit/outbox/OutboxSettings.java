package se.samverka.kit.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are sent ({@code samverka.outbox.*}).
 *
 * @param claim how long one turn of sending holds an aggregate before others may take it
 * @param send the longest that one sending can take: the producer's {@code max.block.ms} and
 *     {@code delivery.timeout.ms} together; well below the claim
 * @param attempts how often one event is sent in one turn before the turn ends and the sweep takes over
 * @param turns how many aggregates are sent at once
 * @param sweep how often to look for what a crash or an outage left behind
 * @param entries the most unsent events of one aggregate; one more is refused with 503
 * @param bytes the most unsent bytes of one aggregate
 * @param payload the largest event, in bytes; a larger one is refused with 413
 * @param requests the most idempotent requests an aggregate remembers
 */
@Validated
@ConfigurationProperties("samverka.outbox")
public record OutboxSettings(
        @DefaultValue("5s") Duration claim,
        @DefaultValue("4s") Duration send,
        @DefaultValue("2") @Min(1) int attempts,
        @DefaultValue("256") @Min(1) int turns,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("500") @Min(1) @Max(500) int entries,
        @DefaultValue("4194304") @Min(1) @Max(4_194_304) long bytes,
        @DefaultValue("900000") @Min(1) @Max(900_000) int payload,
        @DefaultValue("100") @Min(1) int requests) {

    /** @throws IllegalArgumentException when a sending could outlast the claim */
    public OutboxSettings {
        if (send.compareTo(claim) >= 0) {
            throw new IllegalArgumentException("samverka.outbox.send must be shorter than samverka.outbox.claim");
        }
    }

    /** The same with another number of turns. */
    OutboxSettings withTurns(int number) {
        return new OutboxSettings(claim, send, attempts, number, sweep, entries, bytes, payload, requests);
    }

    /** As they are when nothing is set. */
    public static OutboxSettings standard() {
        return new OutboxSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(4),
                2,
                256,
                Duration.ofSeconds(1),
                500,
                4_194_304,
                900_000,
                100);
    }
}
