package se.samverka.gateway.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenID provider and what we are to it. Its endpoints are listed, not discovered: discovery would ask it at every
 * start, and reading must work without it.
 *
 * @param issuer an ID token's {@code iss}, to the letter
 * @param jwkSetUri where its public keys are, as we reach it
 * @param authorizationUri where a person's browser is sent to log in
 * @param tokenUri where we get tokens, as we reach it
 * @param endSessionUri where a person's browser is sent to log out; {@code null} = we log out here only
 * @param client our name there
 * @param secret our password there
 * @param site our own address as browsers see it, without a path; {@code {baseUrl}} = as the request says
 * @param answerWithin how long it may take to answer us
 * @param renewBefore how long before its end an access token is renewed
 */
@Validated
@ConfigurationProperties("samverka.login")
record ProviderSettings(
        @NotBlank String issuer,
        @NotNull URI jwkSetUri,
        @NotNull URI authorizationUri,
        @NotNull URI tokenUri,
        @Nullable URI endSessionUri,
        @NotBlank String client,
        @NotBlank String secret,
        @NotBlank @DefaultValue("{baseUrl}") String site,
        @NotNull @DefaultValue("2s") Duration answerWithin,
        @NotNull @DefaultValue("60s") Duration renewBefore) {

    /** What Spring Security knows the provider by; it is part of the address that a login comes back to. */
    static final String ID = "samverka";

    /** As Spring Security wants it; the code flow with PKCE, and the issuer checked in every ID token. */
    ClientRegistration registration() {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(client)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(site + "/login/oauth2/code/" + ID)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .issuerUri(issuer)
                .jwkSetUri(jwkSetUri.toString())
                .authorizationUri(authorizationUri.toString())
                .tokenUri(tokenUri.toString())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(
                        endSessionUri == null ? Map.of() : Map.of("end_session_endpoint", endSessionUri.toString()))
                .build();
    }
}
