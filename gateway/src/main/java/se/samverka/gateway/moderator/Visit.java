package se.samverka.gateway.moderator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Words;
import se.samverka.gateway.staff.Desk;

/**
 * Somebody who may be here asks for a page, or sends a form.
 *
 * @param token the person's access token
 */
record Visit(
        Municipality municipality,
        Person person,
        String token,
        HttpServletRequest request,
        HttpServletResponse response) {

    Language language() {
        return Addresses.languageOf(request.getRequestURI());
    }

    Words words() {
        return Words.in(language());
    }

    Desk desk() {
        return Desk.of(person, request);
    }

    /** Address of the queue. */
    String queue() {
        return Addresses.moderating(language(), municipality.code());
    }

    /** Address of a case. */
    String address(String id) {
        return Addresses.moderating(language(), municipality.code(), id);
    }

    /** Whether this is where the person was led after something was done. */
    boolean saved() {
        return request.getParameter("saved") != null;
    }

    /** Whether they erase and hand out as well. */
    boolean administers() {
        return person.administers(municipality.code());
    }

    /** The pages above the queue. */
    Here.Step[] wayToQueue() {
        return new Here.Step[] {new Here.Step(words().of("work.title"), Addresses.work(language()))};
    }

    /** The pages above what is found from the queue; not the queue itself for whom it is closed. */
    Here.Step[] way() {
        if (!person.moderates(municipality.code())) {
            return wayToQueue();
        }
        String title = words().of("moderate.pageTitle", municipality.name());
        return new Here.Step[] {wayToQueue()[0], new Here.Step(title, queue())};
    }
}
