package se.samverka.gateway.letterbox;

import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.Named;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.Words;
import se.samverka.kit.problem.Problem;

/** Finds what something can be said about. */
final class Places {

    private final Named named;
    private final Projects projects;

    Places(Named named, Projects projects) {
        this.named = named;
        this.projects = projects;
    }

    /** @throws Problem 404 */
    Place goal(String municipality, String number) {
        Goal goal = named.goal(number);
        return new Place(
                named.municipality(municipality),
                Subject.ofGoal(goal.number()),
                new Text(title(goal, Language.SV), title(goal, Language.EN)));
    }

    /** @throws Problem 404, 410 */
    Place project(String municipality, String id) {
        Municipality found = named.municipality(municipality);
        return new Place(found, Subject.ofProject(id), new Text(projects.nameOf(found.code(), id), null));
    }

    /** Of a case; its subject may have gone since. */
    Place of(String municipality, Subject subject) {
        Integer goal = subject.goal();
        return goal != null
                ? goal(municipality, Integer.toString(goal))
                : new Place(
                        named.municipality(municipality),
                        subject,
                        new Text(
                                projects.name(municipality, String.valueOf(subject.project()))
                                        .orElse("–"),
                                null));
    }

    private static String title(Goal goal, Language language) {
        return Words.in(language).of("goal.number", goal.number()) + ": "
                + goal.name().in(language);
    }
}
