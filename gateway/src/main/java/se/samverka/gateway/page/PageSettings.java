package se.samverka.gateway.page;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The pages that are kept ready.
 *
 * @param maxMemory what they may take
 */
@Validated
@ConfigurationProperties("samverka.pages")
record PageSettings(@NotNull @DefaultValue("256MB") DataSize maxMemory) {}
