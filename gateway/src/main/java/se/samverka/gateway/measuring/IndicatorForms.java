package se.samverka.gateway.measuring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.GoalChoices;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.form.Section;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.indicator.Direction;
import se.samverka.gateway.indicator.Indicator;
import se.samverka.gateway.indicator.ValueState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of every task with an indicator, what stands in it to begin with, and what the owner is sent. */
final class IndicatorForms {

    /** Where an id that is to be is typed. */
    static final String ID = "/id";

    /** Where the year of a value that is to be is typed. */
    static final String YEAR = "/year";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TITLE = 300;
    private static final int UNIT = 50;
    private static final int SOURCE = 200;

    private final List<Choice> goals;

    IndicatorForms(Frame frame) {
        this.goals = GoalChoices.goals(frame);
    }

    Form of(IndicatorTask task) {
        return switch (task) {
            case DEFINE ->
                definition(Field.of(Kind.CODE, ID)
                        .called("field.indicatorId")
                        .must()
                        .help());
            case CHANGE -> definition();
            case ENTER_VALUE -> value(Field.of(Kind.YEAR, YEAR).must().called("field.valueYear"));
            case CHANGE_VALUE -> value();
            case REMOVE -> Form.of();
        };
    }

    /** What stands in a task's form when there is this indicator already. */
    Typed filled(IndicatorTask task, IndicatorAtWork work) {
        return of(task).filled(task.isOfValue() ? measured(work) : defined(work.indicator()));
    }

    /** What stands in the form of a new one. @param goal that it is likely to measure; empty = none is known */
    Typed blank(String goal) {
        ObjectNode state = JSON.createObjectNode();
        if (goal.matches("[1-9]|1[0-7]")) {
            state.putArray("goals").add(Integer.parseInt(goal));
        }
        return of(IndicatorTask.DEFINE).filled(state);
    }

    /** What the owner is sent: what is named in the address is not in it. */
    ObjectNode json(IndicatorTask task, Typed typed) {
        ObjectNode body = of(task).json(typed);
        body.remove(List.of(ID.substring(1), YEAR.substring(1)));
        return body;
    }

    private static ObjectNode defined(@Nullable Indicator indicator) {
        ObjectNode state = JSON.createObjectNode();
        if (indicator != null) {
            state.put("id", indicator.id());
            state.set("title", JSON.valueToTree(indicator.title()));
            state.set("goals", JSON.valueToTree(indicator.goals()));
            state.put("unit", indicator.unit());
            state.put("direction", indicator.direction().name());
            state.set("target", JSON.valueToTree(indicator.target()));
            state.put("source", indicator.source());
        }
        return state;
    }

    private static ObjectNode measured(IndicatorAtWork work) {
        return work.value(work.year())
                .map(value -> JSON.<ObjectNode>valueToTree(value))
                .orElseGet(JSON::createObjectNode);
    }

    private Form definition(Field... first) {
        return Form.of(
                Section.of("", first),
                Section.of(
                        "indicator",
                        text("/title/sv", "field.indicatorTitle.sv", TITLE)
                                .must()
                                .help(),
                        text("/title/en", "field.indicatorTitle.en", TITLE),
                        text("/unit", "field.indicatorUnit", UNIT).help(),
                        Field.of(Kind.CHOICE, "/direction")
                                .choices(Choice.of(Direction.values()))
                                .must()
                                .help(),
                        text("/source", "field.indicatorSource", SOURCE).help()),
                Section.object(
                        "/target",
                        List.of("/target/year", "/target/value"),
                        Field.of(Kind.YEAR, "/target/year"),
                        figure("/target/value")),
                Section.of(
                        "measures",
                        Field.of(Kind.NUMBERS, "/goals")
                                .choices(goals)
                                .called("field.indicatorGoals")
                                .help()));
    }

    private static Form value(Field... first) {
        return Form.of(
                Section.of("", first),
                Section.of(
                        "value",
                        Field.of(Kind.CHOICE, "/state")
                                .choices(Choice.of(ValueState.values()))
                                .preset(ValueState.VALUE.name())
                                .called("field.valueState")
                                .accepts("fault.valueState")
                                .must()
                                .help(),
                        figure("/total"),
                        figure("/women"),
                        figure("/men")));
    }

    private static Field text(String pointer, String words, int most) {
        return Field.of(Kind.TEXT, pointer).called(words).most(most);
    }

    private static Field figure(String pointer) {
        return Field.of(Kind.DECIMAL, pointer).accepts("fault.figure");
    }
}
