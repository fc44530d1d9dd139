package se.samverka.gateway.owner;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What stands before the gateway.
 *
 * @param trustedProxies addresses and ranges whose {@code X-Forwarded-For} is believed; none = nobody's
 */
@Validated
@ConfigurationProperties("samverka")
record ProxySettings(@NotNull @DefaultValue List<String> trustedProxies) {

    ProxySettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
