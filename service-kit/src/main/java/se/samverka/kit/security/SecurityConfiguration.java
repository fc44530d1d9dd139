package se.samverka.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.samverka.kit.problem.Problems;

/**
 * Bearer tokens, and {@link AccessRules} for everything that no other chain takes. An application that has pages too
 * adds a chain of its own, with a {@code securityMatcher} and a higher precedence.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginSettings.class)
public class SecurityConfiguration {

    @Bean
    JwtDecoder jwtDecoder(LoginSettings login, Clock clock) {
        return TokenDecoder.of(login, clock);
    }

    @Bean
    CallerArgument callerArgument() {
        return new CallerArgument();
    }

    /** Health and metrics, on the management port alone, are for whoever reaches that port. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 20)
    SecurityFilterChain managementSecurity(HttpSecurity http) {
        return stateless(http).securityMatcher(EndpointRequest.toAnyEndpoint()).build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, JwtDecoder decoder, ObjectProvider<AccessRules> rules, Problems problems) {
        AccessRules known = rules.getIfAvailable(() -> AccessRules.builder().build());
        AccessFilter access = new AccessFilter(new Callers(decoder), known, problems);
        return stateless(http)
                .addFilterBefore(access, AuthorizationFilter.class)
                .build();
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return new RejectedRequests(problems);
    }

    /** A span around each of a dozen filters says nothing and costs each request. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::safe);
    }

    private static void safe(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .contentTypeOptions(types -> {})
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .addHeaderWriter(SecurityConfiguration::keepOutOfCaches);
    }

    /** Unless the controller knows better. */
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
