package se.samverka.kit.publish;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an owner's topics are declared ({@code samverka.topics.*}).
 *
 * @param partitions of each topic; fixed for life, since a key must stay where it is
 * @param replicas copies of each partition; 3 where there are three brokers or more
 * @param minLag how long a superseded record stays at least: a consumer offline for less misses no change
 * @param maxLag after how long a superseded record is compacted away at the latest, erased text among them
 * @param segment how long a segment is written before the next begins; only closed ones are compacted
 * @param deadLetters how long dead letters are kept
 */
@Validated
@ConfigurationProperties("samverka.topics")
public record TopicSettings(
        @DefaultValue("12") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(15) short replicas,
        @DefaultValue("7d") Duration minLag,
        @DefaultValue("14d") Duration maxLag,
        @DefaultValue("1d") Duration segment,
        @DefaultValue("14d") Duration deadLetters) {

    /** Configuration of an aggregate type's topic. */
    Map<String, String> compacted() {
        return Map.of(
                "cleanup.policy", "compact",
                "min.compaction.lag.ms", Long.toString(minLag.toMillis()),
                "max.compaction.lag.ms", Long.toString(maxLag.toMillis()),
                "segment.ms", Long.toString(segment.toMillis()),
                "min.insync.replicas", replicas > 2 ? "2" : "1");
    }

    /** Configuration of the topic of its dead letters. */
    Map<String, String> dead() {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(deadLetters.toMillis()));
    }
}
