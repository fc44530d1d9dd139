package se.samverka.kit.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the token's {@code iss}, to the letter
 * @param jwkSetUri where the issuer's public keys are fetched, when the first token comes
 * @param audience what the token's {@code aud} must name
 * @param clockSkew how far the issuer's clock may differ from ours
 */
@Validated
@ConfigurationProperties("samverka.login")
record LoginSettings(
        @NotBlank String issuer,
        @NotNull URI jwkSetUri,
        @NotBlank @DefaultValue("samverka") String audience,
        @NotNull @DefaultValue("10s") Duration clockSkew) {}
