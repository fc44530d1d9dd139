package se.samverka.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.problem.Problems;

/** Who calls, and may they: 401 and 403 are decided here, before anything of the body is read. */
final class AccessFilter extends OncePerRequestFilter {

    private final DefaultBearerTokenResolver tokens = new DefaultBearerTokenResolver();
    private final Callers callers;
    private final AccessRules rules;
    private final Problems problems;

    AccessFilter(Callers callers, AccessRules rules, Problems problems) {
        this.callers = callers;
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller;
        try {
            caller = allowed(request);
        } catch (Problem refusal) {
            problems.write(refusal, request, response);
            return;
        }
        if (caller != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerToken(caller));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private @Nullable Caller allowed(HttpServletRequest request) {
        String token = token(request);
        Caller caller = token == null ? null : callers.of(token);
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        Problem refusal = rules.refusal(HttpMethod.valueOf(request.getMethod()), path, caller);
        if (refusal != null) {
            throw refusal;
        }
        return caller;
    }

    private @Nullable String token(HttpServletRequest request) {
        try {
            return tokens.resolve(request);
        } catch (OAuth2AuthenticationException e) {
            throw Callers.refused();
        }
    }
}
