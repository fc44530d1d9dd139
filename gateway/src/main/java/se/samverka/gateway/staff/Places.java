package se.samverka.gateway.staff;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.lesson.Lesson;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.Projects;
import se.samverka.kit.problem.Problem;

/** Finds what somebody wants to work with, and whether that is theirs to do. */
final class Places {

    private final Named named;
    private final Municipalities municipalities;
    private final Projects projects;
    private final Lessons lessons;
    private final Pages pages;

    /** @param pages know whether the view has caught up */
    Places(Named named, Municipalities municipalities, Projects projects, Lessons lessons, Pages pages) {
        this.named = named;
        this.municipalities = municipalities;
        this.projects = projects;
        this.lessons = lessons;
        this.pages = pages;
    }

    /** Whether all that this person works with in the municipality is what residents say. @throws Problem 404 */
    boolean isForModeratorsOnly(String code, Person person) {
        String known = named.municipality(code).code();
        return person.moderates(known) && !person.edits(known);
    }

    /** Whether all that this person may do in the municipality is to answer for what is held. @throws Problem 404 */
    boolean isForAdministratorsOnly(String code, Person person) {
        String known = named.municipality(code).code();
        return person.administers(known) && !person.moderates(known) && !person.edits(known);
    }

    /** The municipalities that a person works with, in the order of the Swedish alphabet. */
    List<Municipality> of(Person person) {
        return municipalities.all().stream()
                .filter(municipality -> person.works(municipality.code()))
                .sorted(Comparator.comparing(Municipality::name, Collator.getInstance(Language.SV.locale())))
                .toList();
    }

    /** @throws Problem 404, 403 when it is not this person's, 503 as long as the view has not caught up */
    Subject municipality(String code, Person person) {
        Municipality municipality = named.municipality(code);
        if (!person.edits(code)) {
            throw Problem.forbidden("This takes the role EDITOR in the municipality.");
        }
        pages.requireCaughtUp();
        return Subject.of(municipality);
    }

    /** @throws Problem as {@link #municipality}; 404 and 410 also for the project */
    Subject project(String code, String id, Person person) {
        Municipality municipality = municipality(code, person).municipality();
        return Subject.of(municipality, projects.known(code, id));
    }

    /**
     * What a task is done with: the project, or a part of it.
     *
     * @param part id of the transfer or lesson
     * @throws Problem 403 when the task is not this person's, 404 and 410 also for the part
     */
    Subject subject(Task task, Subject project, String part, Person person) {
        if (task == Task.ERASE && !person.erases(project.municipality().code())) {
            throw Problem.forbidden("This takes the role ADMIN in the municipality.");
        }
        return switch (task.about()) {
            case REGISTER, PROJECT -> project;
            case TRANSFER -> transfer(project, part);
            case LESSON -> lesson(project, part);
        };
    }

    private static Subject transfer(Subject project, String id) {
        Subject transfer = project.with(id);
        if (transfer.transferred().isEmpty()) {
            throw Problem.notFound("The project has no such transfer.");
        }
        return transfer;
    }

    private Subject lesson(Subject project, String id) {
        Lesson lesson = lessons.known(project.municipality().code(), id);
        if (!lesson.project().equals(project.idOr(""))) {
            throw Problem.notFound("The project has no such lesson.");
        }
        return project.with(lesson);
    }

    /** The subject as the view has it by now. */
    Subject now(Subject subject) {
        String id = subject.idOr("");
        if (id.isEmpty()) {
            return subject;
        }
        String code = subject.municipality().code();
        Subject project = Subject.of(subject.municipality(), projects.known(code, id));
        Lesson lesson = subject.lesson();
        return lesson == null ? project.with(subject.transfer()) : project.with(lessons.known(code, lesson.id()));
    }
}
