package se.samverka.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.support.WebApplicationContextUtils;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Addresses;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/**
 * The pages for people who log in, and the way in and out. Only here is there a session, and only here are there tokens
 * against forged forms; all other pages, and the API, take no notice of either.
 */
@Configuration(proxyBeanMethods = false)
class LoginSecurity {

    /** Where a login begins. */
    static final String BEGINNING = "/oauth2/authorization/" + ProviderSettings.ID;

    private static final String END = "/login/oauth2/code/" + ProviderSettings.ID;
    private static final Logger log = LoggerFactory.getLogger(LoginSecurity.class);

    /** What is behind the login, and the login itself; not on the management port, which has its own pages only. */
    private static final RequestMatcher HERE = new AndRequestMatcher(
            new OrRequestMatcher(Stream.of(
                            "/arbete/**",
                            "/en/work/**",
                            "/kommuner/*/arbete/**",
                            "/en/municipalities/*/work/**",
                            BEGINNING,
                            END)
                    .map(PathPatternRequestMatcher::pathPattern)
                    .toArray(RequestMatcher[]::new)),
            LoginSecurity::isOnSite);

    @Bean
    @Order(-1)
    SecurityFilterChain staff(
            HttpSecurity http,
            ClientRegistrationRepository provider,
            ProviderSettings settings,
            UnsentForms unsent,
            ProviderCalls calls,
            Problems problems) {
        ReturnAddress returning = new ReturnAddress();
        SavedRequestAwareAuthenticationSuccessHandler back = new SavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(returning);
        back.setDefaultTargetUrl(Addresses.work(Language.SV));
        return http.securityMatcher(HERE)
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage(BEGINNING)
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(calls.exchange()))
                        .successHandler(back)
                        .failureHandler(failing(problems)))
                .logout(logout ->
                        logout.logoutUrl(Addresses.LOG_OUT).logoutSuccessHandler(new LoggedOut(provider, settings)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(unsent).accessDeniedHandler(unsent))
                .requestCache(cache -> cache.requestCache(returning))
                .addFilterBefore(new FormsFromElsewhere(problems), CsrfFilter.class)
                .addFilterBefore(new FilesFromStrangers(problems), CsrfFilter.class)
                .headers(HeadersConfigurer::disable)
                .build();
    }

    private static boolean isOnSite(HttpServletRequest request) {
        ApplicationContext context = WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
        return !WebServerApplicationContext.hasServerNamespace(context, "management");
    }

    private static AuthenticationFailureHandler failing(Problems problems) {
        return (request, response, failure) -> fail(failure, problems, request, response);
    }

    /** Says no more than that: what exactly was wrong with an answer of the provider is for the log. */
    private static void fail(
            AuthenticationException failure,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        log.warn("a login failed: {}", failure.getMessage());
        Problem problem = isOutOfReach(failure)
                ? Problem.unavailable("The login does not answer.", Duration.ofSeconds(5))
                : Problem.of(401, "The login did not succeed.");
        problems.write(problem, request, response);
    }

    private static boolean isOutOfReach(Throwable failure) {
        return failure instanceof IOException || (failure.getCause() != null && isOutOfReach(failure.getCause()));
    }
}
