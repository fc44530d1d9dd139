package se.samverka.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

class ProviderSettingsTest {

    private static final Map<String, String> STATED = Map.of(
            "samverka.login.issuer", "https://login.example.org",
            "samverka.login.jwk-set-uri", "http://keys.internal/jwks",
            "samverka.login.authorization-uri", "https://login.example.org/auth",
            "samverka.login.token-uri", "http://login.internal/token",
            "samverka.login.end-session-uri", "",
            "samverka.login.client", "web",
            "samverka.login.secret", "s");

    @Test
    void theIssuerIsCheckedAndPkceIsUsedThoughNothingIsDiscovered() {
        ClientRegistration registration = bound(STATED).registration();
        assertThat(registration.getProviderDetails().getIssuerUri()).isEqualTo("https://login.example.org");
        assertThat(registration.getClientSettings().isRequireProofKey()).isTrue();
        assertThat(registration.getRedirectUri()).isEqualTo("{baseUrl}/login/oauth2/code/samverka");
        assertThat(registration.getProviderDetails().getConfigurationMetadata())
                .as("no way to log out there")
                .isEmpty();
    }

    private static ProviderSettings bound(Map<String, String> stated) {
        return new Binder(new MapConfigurationPropertySource(stated))
                .bind("samverka.login", ProviderSettings.class)
                .get();
    }
}
