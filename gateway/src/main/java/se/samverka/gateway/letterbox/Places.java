package se.samverka.gateway.letterbox;

import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.Words;

/** Finds what something can be said about. */
public final class Places {

    private final Named named;
    private final Projects projects;
    private final Pages pages;

    Places(Named named, Projects projects, Pages pages) {
        this.named = named;
        this.projects = projects;
        this.pages = pages;
    }

    /** @throws se.samverka.kit.problem.Problem 404 */
    Place goal(String municipality, String number) {
        Goal goal = named.goal(number);
        return new Place(
                named.municipality(municipality),
                Subject.ofGoal(goal.number()),
                new Text(title(goal, Language.SV), title(goal, Language.EN)),
                null);
    }

    /** @throws se.samverka.kit.problem.Problem 404, 410; 503 as long as it is not known which projects there are */
    Place project(String municipality, String id) {
        pages.requireCaughtUp();
        Municipality found = named.municipality(municipality);
        return new Place(
                found,
                Subject.ofProject(id),
                new Text(projects.nameOf(found.code(), id), null),
                projects.receiptOf(found.code(), id));
    }

    /** What a case is about, or led to; it may have gone since. */
    public Place of(String municipality, Subject subject) {
        Integer goal = subject.goal();
        String project = String.valueOf(subject.project());
        return goal != null
                ? goal(municipality, Integer.toString(goal))
                : new Place(
                        named.municipality(municipality),
                        subject,
                        new Text(projects.name(municipality, project).orElse("–"), null),
                        null);
    }

    private static String title(Goal goal, Language language) {
        return Words.in(language).of("goal.number", goal.number()) + ": "
                + goal.name().in(language);
    }
}
