package se.samverka.gateway.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.samverka.kit.security.Caller;
import se.samverka.kit.security.MunicipalityCode;
import se.samverka.kit.security.Role;

/**
 * Who is logged in, as the provider said at the login.
 *
 * @param name for that person to see, nobody else
 * @param caller what that person may do; the owners decide, this only spares people forms that would be refused
 */
public record Person(String name, Caller caller) {

    /** Whether they may work with the register of this municipality. @param municipality code */
    public boolean edits(String municipality) {
        return is(Role.EDITOR, municipality);
    }

    /** Whether they may decide on what residents say in this municipality. @param municipality code */
    public boolean moderates(String municipality) {
        return is(Role.MODERATOR, municipality);
    }

    /** Whether they may erase and hand out what is held in this municipality. @param municipality code */
    public boolean administers(String municipality) {
        return is(Role.ADMIN, municipality);
    }

    /** Whether there is anything for them to do in this municipality. @param municipality code */
    public boolean works(String municipality) {
        return edits(municipality) || moderates(municipality) || administers(municipality);
    }

    private boolean is(Role role, String municipality) {
        return caller.is(role) && caller.mayActIn(new MunicipalityCode(municipality));
    }

    /** Whether they may erase what is in this municipality's register. @param municipality code */
    public boolean erases(String municipality) {
        return caller.is(Role.ADMIN) && caller.mayActIn(new MunicipalityCode(municipality));
    }

    static Person of(OidcUser user) {
        Set<String> named = texts(user.getClaims().get("roles"));
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name()))
                .collect(Collectors.toSet());
        String name = user.getPreferredUsername();
        String subject = user.getName();
        return new Person(
                name == null ? subject : name,
                new Caller(subject, roles, texts(user.getClaims().get("municipalities"))));
    }

    /** Claims of any other form give no rights. */
    private static Set<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
