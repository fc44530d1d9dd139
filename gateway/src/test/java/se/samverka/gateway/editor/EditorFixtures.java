package se.samverka.gateway.editor;

import java.util.Set;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.samverka.gateway.desk.Visit;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.GoalState;
import se.samverka.gateway.goal.GoalView;
import se.samverka.gateway.indicator.IndicatorView;
import se.samverka.gateway.lesson.LessonView;
import se.samverka.gateway.login.Person;
import se.samverka.gateway.project.ProjectView;
import se.samverka.kit.security.Caller;
import se.samverka.kit.security.Role;

/** Editors' forms, about goal 17 of a municipality in which nothing has happened yet. */
final class EditorFixtures {

    private static final Frame FRAME = Frame.load();

    private EditorFixtures() {}

    static GoalForms forms() {
        return new GoalForms(new EvidenceChoices(
                new IndicatorView().indicators(), new ProjectView().projects(), new LessonView().lessons()));
    }

    static Form form(GoalTask task) {
        return forms().of(task, work());
    }

    static GoalAtWork work() {
        GoalState untouched = new GoalView().goals().state("1781", 17);
        Visit visit = new Visit(
                new Municipality("1781", "Kristinehamn"),
                new Person("editor", new Caller("editor", Set.of(Role.EDITOR), Set.of("*"))),
                "token",
                new MockHttpServletRequest("GET", "/kommuner/1781/arbete/mal/17"),
                new MockHttpServletResponse());
        return new GoalAtWork(visit, FRAME.goal(17), untouched, null);
    }
}
