package se.samverka.kit.security;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Carries the {@link Caller} through Spring Security; its name is the caller's subject. */
final class CallerToken extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Caller caller;

    CallerToken(Caller caller) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.caller = caller;
        setAuthenticated(true);
    }

    static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? Optional.of(token.caller)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public List<String> getCredentials() {
        return List.of();
    }
}
