package se.samverka.gateway.login;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Our own requests to the provider: Spring Security's, with an end to their patience. */
final class ProviderCalls {

    private final ClientHttpRequestFactory requests;

    /** @param answerWithin how long the provider may take */
    ProviderCalls(Duration answerWithin) {
        JdkClientHttpRequestFactory patient = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(answerWithin)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        patient.setReadTimeout(answerWithin);
        this.requests = patient;
    }

    /** Makes tokens of what a login brought back. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> exchange() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenEndpoint());
        return client;
    }

    /** Makes a new access token when one runs out. */
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal() {
        RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokenEndpoint());
        return client;
    }

    /** Reads ID tokens, as OpenID Connect wants them checked. */
    JwtDecoderFactory<ClientRegistration> idTokens(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(new OidcIdTokenValidator(registration));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return unused -> decoder;
    }

    private RestClient tokenEndpoint() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
