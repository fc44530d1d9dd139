package se.samverka.feedback.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long cases are kept ({@code samverka.feedback.retention.*}), by the rules of {@link Rule}. A municipality's own
 * plan for its records decides; these are what we propose.
 *
 * @param votes votes without a comment
 * @param published published comments
 * @param rejected rejected comments
 * @param withdrawn what its author took back
 * @param contact name and address of who sent a comment, after the decision
 * @param every how often it is looked for what has come to its end
 * @param first how long after the start for the first time
 * @param step how many cases at a time
 * @param most how many cases by each rule in one look; the next goes on
 */
@Validated
@ConfigurationProperties("samverka.feedback.retention")
record RetentionSettings(
        @NotNull @DefaultValue("1826d") Duration votes,
        @NotNull @DefaultValue("1826d") Duration published,
        @NotNull @DefaultValue("365d") Duration rejected,
        @NotNull @DefaultValue("30d") Duration withdrawn,
        @NotNull @DefaultValue("90d") Duration contact,
        @NotNull @DefaultValue("24h") Duration every,
        @NotNull @DefaultValue("1m") Duration first,
        @Min(1) @Max(1_000) @DefaultValue("100") int step,
        @Min(1) @Max(10_000_000) @DefaultValue("100000") int most) {

    /** How long after the time that the rule counts from. */
    Duration term(Rule rule) {
        return switch (rule) {
            case VOTE -> votes;
            case PUBLISHED -> published;
            case REJECTED -> rejected;
            case WITHDRAWN -> withdrawn;
            case CONTACT -> contact;
        };
    }
}
