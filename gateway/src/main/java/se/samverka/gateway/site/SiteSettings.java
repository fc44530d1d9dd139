package se.samverka.gateway.site;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The web site.
 *
 * @param defaultMunicipality code of the one that the start page leads to; none = the list of all
 */
@Validated
@ConfigurationProperties("samverka.site")
record SiteSettings(@Nullable @Pattern(regexp = "\\d{4}") String defaultMunicipality) {}
