package se.samverka.gateway.search;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How search is kept up.
 *
 * @param refreshEvery how long a change waits at most until the index takes it in
 * @param clearEvery how often words that are in no text any more are cleared from the index's files
 * @param answerWithin what a search may take
 */
@Validated
@ConfigurationProperties("samverka.search")
record SearchSettings(
        @NotNull @DefaultValue("200ms") Duration refreshEvery,
        @NotNull @DefaultValue("10s") Duration clearEvery,
        @NotNull @DefaultValue("800ms") Duration answerWithin) {}
