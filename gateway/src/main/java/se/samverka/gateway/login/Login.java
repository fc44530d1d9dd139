package se.samverka.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import se.samverka.kit.problem.Problem;

/** What pages for people who log in need to know of the login. All other pages do without it. */
public final class Login {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final OAuth2AuthorizedClientManager tokens;
    private final UnsentForms unsent;
    private final Clock clock;

    Login(OAuth2AuthorizedClientManager tokens, UnsentForms unsent, Clock clock) {
        this.tokens = tokens;
        this.unsent = unsent;
        this.clock = clock;
    }

    /** Who is logged in. */
    public Person person(HttpServletRequest request) {
        return Person.of((OidcUser) authentication(request).getPrincipal());
    }

    /**
     * The person's access token, renewed if it is about to run out. Empty when there is none any longer: then
     * {@link #again}.
     *
     * @throws Problem 503 when it must be renewed and the provider is out of reach
     */
    public Optional<String> accessToken(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizeRequest wanted = OAuth2AuthorizeRequest.withClientRegistrationId(ProviderSettings.ID)
                .principal(authentication(request))
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        try {
            return Optional.ofNullable(tokens.authorize(wanted))
                    .map(OAuth2AuthorizedClient::getAccessToken)
                    .filter(token -> lasts(token.getExpiresAt()))
                    .map(OAuth2AccessToken::getTokenValue);
        } catch (ClientAuthorizationException e) {
            if (isRefusal(e.getError().getErrorCode())) {
                return Optional.empty();
            }
            throw Problem.unavailable("The login does not answer.", SOON);
        }
    }

    /** Sends the person to log in again and back to the form, which shows what was typed: see {@link #unsent}. */
    public void again(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();
        logout.setInvalidateHttpSession(false);
        logout.logout(request, response, authentication(request));
        unsent.keep(request, response);
    }

    /**
     * Does what comes before a form is looked at. If that cannot be done just now, what the form brought stands in it when it is opened
     * again; once it can, nothing older does. Of a request that brings no form nothing is kept, and nothing forgotten.
     *
     * @throws Problem that of the work
     */
    public <T> T keeping(HttpServletRequest form, Supplier<T> work) {
        if (!form.getMethod().equals("POST")) {
            return work.get();
        }
        T done;
        try {
            done = work.get();
        } catch (Problem e) {
            if (e.status() == 503) {
                Drafts.keep(form);
            }
            throw e;
        }
        Drafts.forget(form);
        return done;
    }

    /** What the person typed into the form at this address and could not send: by name of the input, and only once. */
    public Map<String, List<String>> unsent(HttpServletRequest request) {
        return Drafts.take(request);
    }

    private boolean lasts(@Nullable Instant end) {
        return end == null || end.isAfter(clock.instant());
    }

    /** Of the renewal; anything else is the provider's trouble. */
    private static boolean isRefusal(String code) {
        return code.equals(OAuth2ErrorCodes.INVALID_GRANT) || code.equals("client_authorization_required");
    }

    private static OAuth2AuthenticationToken authentication(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal instanceof OAuth2AuthenticationToken token) {
            return token;
        }
        throw new IllegalStateException("a page for people who are logged in is outside the login's security chain");
    }
}
