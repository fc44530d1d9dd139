package se.samverka.gateway.login;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The sessions of those who log in.
 *
 * @param timeout how long one lasts without a request
 * @param secure whether its cookie goes over TLS only: {@code true} wherever browsers come by https
 * @param maxMemory what all of them may take; those that are used least give way
 */
@Validated
@ConfigurationProperties("samverka.session")
record SessionSettings(
        @NotNull @DefaultValue("2h") Duration timeout,
        @DefaultValue("false") boolean secure,
        @NotNull @DefaultValue("64MB") DataSize maxMemory) {}
