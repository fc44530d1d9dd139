package se.samverka.goals.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When imports begin by themselves ({@code samverka.imports.*}).
 *
 * @param cron in Swedish time, as Spring writes it: {@code 0 30 4 * * MON}; {@code -} = never
 */
@ConfigurationProperties("samverka.imports")
record ImportSettings(@DefaultValue("-") String cron) {}
