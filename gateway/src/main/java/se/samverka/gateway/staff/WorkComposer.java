package se.samverka.gateway.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.project.Completeness;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectQuery;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.Held;

/** Puts together what people at work see. */
final class WorkComposer {

    private static final int COMING = 20;

    private final Projects projects;
    private final LessonShelf shelf;

    WorkComposer(Projects projects, LessonShelf shelf) {
        this.projects = projects;
        this.shelf = shelf;
    }

    /** What awaits them in a municipality. */
    Day day(Desk desk, Municipality municipality, Receipts.Seen seen) {
        List<ProjectCard> all = projects.of(municipality.code(), ProjectQuery.ALL);
        return Day.of(desk, municipality, all, followUps(municipality, all), seen);
    }

    /** Whatever became of the project since; of those whose day is still to come the next ones. */
    private List<Day.FollowUp> followUps(Municipality municipality, List<ProjectCard> all) {
        List<Day.FollowUp> expected = all.stream()
                .flatMap(card -> projects.find(municipality.code(), card.id()).map(Held::state).stream()
                        .flatMap(project -> looks(municipality, card, project)))
                .sorted(Comparator.comparing(Day.FollowUp::dueOn))
                .toList();
        return Stream.concat(
                        expected.stream().filter(Day.FollowUp::due),
                        expected.stream().filter(look -> !look.due()).limit(COMING))
                .toList();
    }

    private static Stream<Day.FollowUp> looks(Municipality municipality, ProjectCard card, ProjectState project) {
        Set<String> due =
                card.dueFollowUps().stream().map(ProjectCard.Look::transfer).collect(Collectors.toSet());
        return project.transfers().stream()
                .flatMap(transfer -> Stream.ofNullable(transfer.followUpDue())
                        .map(day -> new Day.FollowUp(
                                Subject.of(municipality, project).with(transfer.id()),
                                project.name(),
                                transfer.receivingUnit(),
                                day,
                                due.contains(transfer.id()))));
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
