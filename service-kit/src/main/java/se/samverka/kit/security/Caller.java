package se.samverka.kit.security;

import java.util.Set;

/**
 * Who sent the request, by its bearer token. A controller method takes it as a parameter, or {@code Optional<Caller>}
 * where anyone may call.
 *
 * @param subject the token's {@code sub}; never blank
 * @param roles what they may be
 * @param municipalities where: codes, or {@code *} for everywhere
 */
public record Caller(String subject, Set<Role> roles, Set<String> municipalities) {

    private static final String EVERYWHERE = "*";

    /** Copies, so that nobody changes the rights afterwards. */
    public Caller {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
    }

    /** Whether they have this role; it says nothing of where. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether their roles count in this municipality. */
    public boolean mayActIn(MunicipalityCode municipality) {
        return mayActIn(municipality.value());
    }

    boolean mayActIn(String municipality) {
        return municipalities.contains(EVERYWHERE) || municipalities.contains(municipality);
    }
}
