package se.samverka.gateway.staff;

import java.util.List;
import java.util.Objects;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Projects;
import se.samverka.kit.problem.Problem;

/** Finds what somebody wants to work with, and whether that is theirs to do. */
final class Places {

    private final Named named;
    private final Municipalities municipalities;
    private final Projects projects;
    private final Pages pages;

    /** @param pages know whether the view has caught up */
    Places(Named named, Municipalities municipalities, Projects projects, Pages pages) {
        this.named = named;
        this.municipalities = municipalities;
        this.projects = projects;
        this.pages = pages;
    }

    /** Whether all that this person works with in the municipality is what residents say. @throws Problem 404 */
    boolean isForModeratorsOnly(String code, Person person) {
        String known = named.municipality(code).code();
        return person.moderates(known) && !person.edits(known);
    }

    /** The municipalities that a person works with. */
    List<Municipality> of(Person person) {
        return municipalities.all().stream()
                .filter(municipality -> person.works(municipality.code()))
                .toList();
    }

    /** @throws Problem 404, 403 when it is not this person's, 503 as long as the view has not caught up */
    Subject municipality(String code, Person person) {
        Municipality municipality = named.municipality(code);
        if (!person.edits(code)) {
            throw Problem.forbidden("This takes the role EDITOR in the municipality.");
        }
        pages.requireCaughtUp();
        return new Subject(municipality, null, "");
    }

    /** @throws Problem as {@link #municipality}; 404 and 410 also for the project */
    Subject project(String code, String id, Person person) {
        Municipality municipality = municipality(code, person).municipality();
        return new Subject(municipality, projects.known(code, id), "");
    }

    /** The same with one of its transfers. @throws Problem 404 */
    Subject transfer(Subject project, String id) {
        ProjectState there = Objects.requireNonNull(project.project());
        boolean known =
                there.transfers().stream().anyMatch(transfer -> transfer.id().equals(id));
        if (!known) {
            throw Problem.notFound("The project has no such transfer.");
        }
        return project.with(id);
    }

    /** The subject as the view has it by now. */
    Subject now(Subject subject) {
        String id = subject.idOr("");
        String code = subject.municipality().code();
        return id.isEmpty()
                ? subject
                : new Subject(subject.municipality(), projects.known(code, id), subject.transfer());
    }
}
