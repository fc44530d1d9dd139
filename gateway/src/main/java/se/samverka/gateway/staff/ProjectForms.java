package se.samverka.gateway.staff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.frame.Frame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of every task, and what stands in it to begin with. */
final class ProjectForms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Task, Form> forms = new EnumMap<>(Task.class);

    /** @param frame the goals and targets that can be chosen */
    ProjectForms(Frame frame) {
        for (Task task : Task.values()) {
            forms.put(task, form(task, frame));
        }
    }

    Form of(Task task) {
        return Objects.requireNonNull(forms.get(task));
    }

    /** What stands in a task's form as long as nobody has typed into it. */
    Typed filled(Task task, Subject subject) {
        return of(task).filled(state(task, subject));
    }

    private static JsonNode state(Task task, Subject subject) {
        JsonNode project = JSON.valueToTree(subject.project());
        return switch (task) {
            case CHANGE -> project;
            case EVALUATE -> project.path("evaluation");
            case CHANGE_LESSON -> JSON.valueToTree(subject.lesson());
            // What was learned in a project is mostly about what the project is about.
            case LEARN -> ((ObjectNode) project).retain("goals", "targets", "countries");
            case REGISTER, START, END, OFFER, RECEIVE, FOLLOW_UP, CLOSE, WAIVE, CANCEL, REMOVE_LESSON, CONSULT, ERASE ->
                JSON.createObjectNode();
        };
    }

    private static Form form(Task task, Frame frame) {
        return switch (task) {
            case REGISTER -> RegisterForm.registration(frame);
            case CHANGE -> RegisterForm.change(frame);
            case EVALUATE -> StepForms.evaluation();
            case OFFER -> StepForms.transfer();
            case RECEIVE -> StepForms.receipt();
            case WAIVE -> StepForms.waiver();
            case FOLLOW_UP -> StepForms.followUp();
            case LEARN, CHANGE_LESSON -> LessonForms.lesson(frame);
            case CONSULT -> LessonForms.consultation(List.of());
            case START, END, CLOSE, CANCEL, REMOVE_LESSON, ERASE -> StepForms.NOTHING_TO_WRITE;
        };
    }
}
