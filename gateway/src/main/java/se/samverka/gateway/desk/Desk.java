package se.samverka.gateway.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;
import se.samverka.gateway.login.Person;

/**
 * Who is at work, and what their forms are known by.
 *
 * @param who is logged in
 * @param token goes with every form, in the field {@code _csrf}
 */
public record Desk(Person who, String token) {

    /** For the person to see. */
    public String person() {
        return who.name();
    }

    /** The desk that a request comes from. */
    public static Desk of(Person person, HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Desk(
                person, Objects.requireNonNull(token, "staff pages have forms").getToken());
    }
}
