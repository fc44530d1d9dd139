package se.samverka.gateway.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.login.Login;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;

/** What awaits those who work with a municipality's projects, and each project as they see it. */
@PageController
final class WorkController {

    private final Login login;
    private final Places places;
    private final WorkComposer composer;
    private final Receipts receipts;
    private final PrivatePages pages;

    WorkController(
            Login login,
            Places places,
            WorkComposer composer,
            Receipts receipts,
            @Qualifier("staffPages") PrivatePages pages) {
        this.login = login;
        this.places = places;
        this.composer = composer;
        this.receipts = receipts;
        this.pages = pages;
    }

    @GetMapping({"/arbete", "/en/work"})
    void begin(
            @RequestParam(required = false) @Nullable String municipality,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Person person = login.person(request);
        List<Municipality> theirs = places.of(person);
        Optional<Municipality> come = theirs.stream()
                .filter(one -> theirs.size() == 1 || one.code().equals(municipality))
                .findFirst();
        if (come.isPresent()) {
            pages.lead(Addresses.work(language, come.get().code()), response);
            return;
        }
        Here here = Here.at(language, Words.in(language).of("work.title"), Addresses::work);
        pages.show(200, "work", here, new Choosing(Desk.of(person, request), theirs), response);
    }

    @GetMapping({"/kommuner/{municipality}/arbete", "/en/municipalities/{municipality}/work"})
    void day(@PathVariable String municipality, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Person person = login.person(request);
        if (places.isForModeratorsOnly(municipality, person)) {
            pages.lead(Addresses.moderating(language, municipality), response);
            return;
        }
        if (places.isForAdministratorsOnly(municipality, person)) {
            pages.lead(Addresses.destruction(language, municipality), response);
            return;
        }
        Municipality found = places.municipality(municipality, person).municipality();
        Day day = composer.day(Desk.of(person, request), found, receipts.seen(request, response));
        Here here = Here.at(
                language,
                Words.in(language).of("work.ofMunicipality", found.name()),
                other -> Addresses.work(other, found.code()),
                new Here.Step(Words.in(language).of("work.title"), Addresses.work(language)));
        pages.show(200, "workDay", here, day, response);
    }

    @GetMapping({
        "/kommuner/{municipality}/arbete/projekt/{project}",
        "/en/municipalities/{municipality}/work/projects/{project}"
    })
    void project(
            @PathVariable String municipality,
            @PathVariable String project,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Person person = login.person(request);
        Subject place = places.municipality(municipality, person);
        Receipts.Seen seen = receipts.seen(request, response);
        Desk desk = Desk.of(person, request);
        if (seen.late() && !composer.knows(municipality, project)) {
            saved(place, project, desk, request, response);
        } else {
            Subject subject = places.project(municipality, project, person);
            show(composer.project(desk, subject, person.erases(municipality), seen), request, response);
        }
    }

    /** Registered a moment ago, and not to be seen yet. */
    private void saved(
            Subject place, String project, Desk desk, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Here here = Here.at(
                language,
                Words.in(language).of("work.saved"),
                other -> Addresses.work(other, place.municipality().code(), project),
                place.way(language));
        pages.show(202, "workSaved", here, desk, response);
    }

    private void show(ProjectWork work, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        Subject subject = work.subject();
        Here here = Here.at(
                language,
                Words.in(language).of("work.withProject", work.project().name()),
                subject::back,
                Subject.of(subject.municipality()).way(language));
        pages.show(200, "projectWork", here, work, response);
    }
}
