package se.samverka.gateway.staff;

import java.util.Objects;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.project.Completeness;
import se.samverka.gateway.project.ProjectQuery;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Projects;

/** Puts together what people at work see. */
final class WorkComposer {

    private final Projects projects;
    private final LessonShelf shelf;

    WorkComposer(Projects projects, LessonShelf shelf) {
        this.projects = projects;
        this.shelf = shelf;
    }

    /** What awaits them in a municipality. */
    Day day(Desk desk, Municipality municipality, Receipts.Seen seen) {
        return Day.of(desk, municipality, projects.of(municipality.code(), ProjectQuery.ALL), seen);
    }

    /** Whether anything is known of a project, be it that it was erased. */
    boolean knows(String municipality, String project) {
        return projects.find(municipality, project).isPresent();
    }

    /** A project. @param erasable whether this person may erase it */
    ProjectWork project(Desk desk, Subject subject, boolean erasable, Receipts.Seen seen) {
        ProjectState project = Objects.requireNonNull(subject.project());
        return new ProjectWork(
                desk,
                subject,
                project,
                Life.of(project),
                Completeness.of(project),
                shelf.learned(project),
                shelf.consulted(project),
                erasable,
                seen.done(),
                seen.late());
    }
}
