package se.samverka.gateway.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.security.Role;

/** Lets in who may be here, and tells everybody else why not. */
public final class Visits {

    private final Named named;
    private final Login login;
    private final PrivatePages pages;
    private final Pages view;

    /** @param view knows whether it has caught up */
    public Visits(Named named, Login login, PrivatePages pages, Pages view) {
        this.named = named;
        this.login = login;
        this.pages = pages;
        this.view = view;
    }

    /** Begins a visit that takes one role, as one that takes several. */
    public Optional<Visit> begin(String code, Role role, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return begin(code, Set.of(role), request, response);
    }

    /**
     * Begins a visit; empty when the answer has been given already.
     *
     * @param roles that it takes, all of them
     * @throws Problem 404; 503 as long as the view has not caught up, or the login does not answer: what was typed stands in the
     *     form when it is opened again
     */
    public Optional<Visit> begin(String code, Set<Role> roles, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Municipality municipality = named.municipality(code);
        Person person = login.person(request);
        if (!roles.stream().allMatch(role -> has(person, role, code))) {
            deny(municipality, person, roles, request, response);
            return Optional.empty();
        }
        Optional<String> token = token(request, response);
        if (token.isEmpty()) {
            login.again(request, response);
        }
        return token.map(own -> new Visit(municipality, person, own, request, response));
    }

    private Optional<String> token(HttpServletRequest request, HttpServletResponse response) {
        return login.keeping(request, () -> {
            view.requireCaughtUp();
            return login.accessToken(request, response);
        });
    }

    /** The person's token is not taken any longer: what was typed is kept, and the person logs in. */
    public void again(Visit visit) {
        login.again(visit.request(), visit.response());
    }

    private static boolean has(Person person, Role role, String code) {
        return switch (role) {
            case EDITOR -> person.edits(code);
            case MODERATOR -> person.moderates(code);
            case ADMIN -> person.administers(code);
        };
    }

    private void deny(
            Municipality municipality,
            Person person,
            Set<Role> roles,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Words words = Words.in(language);
        Here here = Here.nowhere(language, words.of("problem.forbidden.title"));
        String which = roles.size() > 1 ? "BOTH" : roles.iterator().next().name();
        String why = words.of("denied." + which, municipality.name());
        pages.show(403, "denied", here, new Denied(Desk.of(person, request), why), response);
    }
}
