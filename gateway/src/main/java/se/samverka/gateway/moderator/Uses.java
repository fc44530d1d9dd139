package se.samverka.gateway.moderator;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverka.gateway.feedback.Use;
import se.samverka.gateway.feedback.UseKind;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectQuery;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.Held;
import se.samverka.gateway.site.Words;
import tools.jackson.databind.node.ObjectNode;

/** What a text can have led to: the assessments and evaluations that there are. */
final class Uses {

    private static final int GOALS = 17;

    private final Frame frame;
    private final Goals goals;
    private final Projects projects;

    Uses(Frame frame, Goals goals, Projects projects) {
        this.frame = frame;
        this.goals = goals;
        this.projects = projects;
    }

    /** Goals first, then projects by name. */
    List<Choice> choices(Municipality municipality) {
        String code = municipality.code();
        Stream<Choice> assessments = IntStream.rangeClosed(1, GOALS)
                .filter(goal -> goals.glance(code, goal).status() != null)
                .mapToObj(this::assessment);
        Stream<Choice> evaluations = projects.of(code, ProjectQuery.ALL).stream()
                .filter(card -> isEvaluated(code, card.id()))
                .map(Uses::evaluation);
        return Stream.concat(assessments, evaluations).toList();
    }

    /** The value that stands for it in a form. */
    static String value(Use use) {
        return use.kind() + " " + use.ref();
    }

    /** Puts what was chosen into the owner's body; nothing chosen is not stated. */
    static void into(ObjectNode body, String value) {
        String[] parts = value.split(" ", 2);
        body.removeAll();
        body.put("kind", parts[0].isEmpty() ? null : parts[0]);
        body.put("ref", parts.length < 2 ? null : parts[1]);
    }

    private boolean isEvaluated(String code, String project) {
        return projects.find(code, project)
                .map(Held::state)
                .filter(state -> state.evaluation() != null)
                .isPresent();
    }

    private Choice assessment(int goal) {
        return new Choice(
                value(Use.inAssessment(goal)),
                language -> {
                    Words words = Words.in(language);
                    return words.of(UseKind.ASSESSMENT) + " " + words.of("goal.number", goal) + ": "
                            + frame.goal(goal).name().in(language);
                },
                null);
    }

    private static Choice evaluation(ProjectCard project) {
        return new Choice(
                value(Use.inEvaluation(project.id())),
                language -> Words.in(language).of(UseKind.EVALUATION) + " " + project.name(),
                null);
    }
}
