package se.samverka.gateway.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Words;

/**
 * Somebody who may be here asks for a page, or sends a form.
 *
 * @param token the person's access token
 */
public record Visit(
        Municipality municipality,
        Person person,
        String token,
        HttpServletRequest request,
        HttpServletResponse response) {

    /** Of the page. */
    public Language language() {
        return Addresses.languageOf(request.getRequestURI());
    }

    /** The site's words in it. */
    public Words words() {
        return Words.in(language());
    }

    /** The desk that the visit comes from. */
    public Desk desk() {
        return Desk.of(person, request);
    }

    /** Path of the municipality in the API. */
    public String api() {
        return "/api/v1/municipalities/" + municipality.code();
    }

    /** Whether this is where the person was led after something was done. */
    public boolean saved() {
        return request.getParameter("saved") != null;
    }

    /** Whether they erase and hand out as well. */
    public boolean administers() {
        return person.administers(municipality.code());
    }
}
