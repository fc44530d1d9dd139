package se.samverka.gateway.project;

import java.util.List;
import java.util.stream.Stream;
import se.samverka.gateway.feedback.Feedbacks;
import se.samverka.gateway.feedback.PublishedComment;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.feedback.Summary;
import se.samverka.gateway.feedback.Use;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Target;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.replica.Held;

/** Puts a project page together from what is held. */
final class ProjectComposer {

    private static final int LATEST = 20;

    private final Projects projects;
    private final Feedbacks feedbacks;
    private final Lessons lessons;
    private final Frame frame;

    ProjectComposer(Projects projects, Feedbacks feedbacks, Lessons lessons, Frame frame) {
        this.projects = projects;
        this.feedbacks = feedbacks;
        this.lessons = lessons;
        this.frame = frame;
    }

    /** @throws se.samverka.kit.problem.Problem 404 when it is not known, 410 when it was erased */
    ProjectPage compose(Municipality municipality, String id) {
        ProjectState project = projects.known(municipality.code(), id);
        Subject subject = Subject.ofProject(id);
        Summary said = feedbacks.summary(municipality.code(), subject, LATEST);
        return new ProjectPage(
                project,
                municipality,
                project.shownUnder().stream().map(frame::goal).toList(),
                named(project.targets()),
                consulted(project),
                Completeness.of(project),
                lessons.of(municipality.code(), id),
                project.evaluation() == null
                        ? List.of()
                        : feedbacks.used(municipality.code(), Use.inEvaluation(id), LATEST),
                said.useful(),
                said.publishedComments(),
                said.latest(),
                said.voices(),
                new ProjectPage.Freshness(
                        projects.find(municipality.code(), id).map(Held::time).orElse(null),
                        feedbacks.changed(municipality.code(), subject)));
    }

    /** The published texts on it, newest first. @throws se.samverka.kit.problem.Problem 404, 410 */
    List<PublishedComment> comments(Municipality municipality, String id) {
        projects.nameOf(municipality.code(), id);
        return feedbacks.published(municipality.code(), Subject.ofProject(id));
    }

    private List<ProjectPage.Consulted> consulted(ProjectState project) {
        return project.consultedLessons().stream()
                .flatMap(used -> Stream.ofNullable(lessons.title(used.lesson())).map(title -> {
                    String[] key = used.lesson().split("/", 2);
                    return new ProjectPage.Consulted(key[0], key[1], title, used.note());
                }))
                .toList();
    }

    private List<Target> named(List<String> codes) {
        return frame.goals().stream()
                .flatMap(goal -> goal.targets().stream())
                .filter(target -> codes.contains(target.code()))
                .toList();
    }
}
