package se.samverka.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import se.samverka.gateway.language.Language;

/**
 * Where a person is led who logs out: to the provider and from there to the start page, in the language that they leave. The provider
 * brings the language back as its {@code state} (OpenID Connect RP-Initiated Logout 1.0, 2), so that the address it must allow stays one.
 */
final class LoggedOut extends OidcClientInitiatedLogoutSuccessHandler {

    LoggedOut(ClientRegistrationRepository provider, ProviderSettings settings) {
        super(provider);
        setPostLogoutRedirectUri(settings.site() + "/");
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String target = super.determineTargetUrl(request, response, authentication);
        return Language.of(request.getParameter("language"))
                .map(left -> target + (target.contains("?") ? "&" : "?") + "state=" + left.tag())
                .orElse(target);
    }
}
