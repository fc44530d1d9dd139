package se.samverka.kit.http;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How requests are taken.
 *
 * @param maxBody most bytes of a request's body; more is 413
 */
@Validated
@ConfigurationProperties("samverka.http")
record HttpSettings(@NotNull @DefaultValue("1MB") DataSize maxBody) {}
