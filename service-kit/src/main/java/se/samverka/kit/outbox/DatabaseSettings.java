package se.samverka.kit.outbox;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which database an owner keeps its documents in ({@code samverka.database.*}); where it is reached stands in
 * {@code spring.mongodb.uri}.
 *
 * @param name its name; every service has one of its own
 */
@Validated
@ConfigurationProperties("samverka.database")
public record DatabaseSettings(
        @Pattern(regexp = "[a-z][a-z0-9-]{2,37}") String name) {}
