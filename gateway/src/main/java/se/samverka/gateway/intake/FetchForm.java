package se.samverka.gateway.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.samverka.gateway.desk.GoalChoices;
import se.samverka.gateway.desk.Outcome;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.form.Section;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.frame.Frame;
import se.samverka.kit.problem.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which indicators to fetch, and for which goals. */
final class FetchForm {

    private static final String IDS = "/ids";
    private static final String GOALS = "/goals";

    private final Form form;

    FetchForm(Frame frame) {
        this.form = Form.of(Section.of(
                "",
                Field.of(Kind.LINES, IDS)
                        .must()
                        .called("field.koladaIds")
                        .accepts("fault.koladaIds")
                        .help(),
                Field.of(Kind.NUMBERS, GOALS)
                        .choices(GoalChoices.goals(frame))
                        .called("field.koladaGoals")
                        .help()));
    }

    Form form() {
        return form;
    }

    /** What the owner is sent to fetch those that are linked already. */
    static ObjectNode linked() {
        return JsonMapper.shared().createObjectNode().put("source", "KOLADA");
    }

    /** Whether any is named. */
    static boolean names(Typed typed) {
        return !typed.text(IDS).isEmpty();
    }

    /** What is said when none is. */
    static Outcome.Refused namesNone() {
        return new Outcome.Refused(400, "", List.of(new FieldError(IDS, "must name at least one")));
    }

    /** What the owner is sent. */
    ObjectNode json(Typed typed) {
        JsonNode stated = form.json(typed);
        ObjectNode body = linked();
        ArrayNode indicators = body.putArray("indicators");
        for (JsonNode id : stated.path(IDS.substring(1))) {
            ObjectNode indicator = indicators.addObject();
            indicator.put("id", id.asString("").toUpperCase(Locale.ROOT));
            if (!stated.path(GOALS.substring(1)).isEmpty()) {
                indicator.set("goals", stated.path(GOALS.substring(1)));
            }
        }
        return body;
    }

    /** The owner's errors at the pointers that the form has: {@code /indicators/3/id} is line 3. */
    static List<FieldError> asTyped(List<FieldError> errors) {
        return errors.stream().flatMap(FetchForm::asTyped).toList();
    }

    private static Stream<FieldError> asTyped(FieldError error) {
        String[] parts = error.pointer().split("/", -1);
        boolean ofOne = parts.length > 2 && parts[1].equals("indicators");
        return Stream.of(new FieldError(ofOne ? IDS + "/" + parts[2] : error.pointer(), error.detail()));
    }
}
