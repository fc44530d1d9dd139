package se.samverka.gateway.editor;

import java.util.List;
import java.util.Objects;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.form.Field;
import se.samverka.gateway.form.Form;
import se.samverka.gateway.form.Kind;
import se.samverka.gateway.form.Section;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.goal.Basis;
import se.samverka.gateway.goal.Confidence;
import se.samverka.gateway.goal.GapScope;
import se.samverka.gateway.goal.Status;
import se.samverka.gateway.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of every task with a goal, what stands in it to begin with, and what the owner is sent. */
final class GoalForms {

    /** Where it is chosen what an assessment rests on. */
    static final String EVIDENCE = "/evidence";

    /** Where it is typed why a gap is closed. */
    static final String CLOSING_REASON = "/reason";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TEXT = 4_000;
    private static final int LINE = 300;
    private static final int BODY = 20_000;
    private static final int SECTIONS = 20;
    private static final int LINKS = 50;
    private static final int ADDRESS = 2_000;
    private static final int UNIT = 200;

    private final EvidenceChoices evidence;

    GoalForms(EvidenceChoices evidence) {
        this.evidence = evidence;
    }

    Form of(GoalTask task, GoalAtWork work) {
        return switch (task) {
            case ASSESS -> assessment(work);
            case DESCRIBE -> content();
            case REGISTER_GAP, CHANGE_GAP -> gap(work);
            case CLOSE_GAP ->
                Form.of(Section.of(
                        "",
                        prose(CLOSING_REASON, TEXT)
                                .called("field.closingReason")
                                .must()
                                .help()));
        };
    }

    /** What stands in a task's form as long as nobody has typed into it. */
    Typed filled(GoalTask task, GoalAtWork work) {
        JsonNode state = state(task, work);
        if (task == GoalTask.ASSESS && state instanceof ObjectNode made) {
            // The day of the last assessment is not that of the next.
            made.remove("assessedOn");
        }
        return of(task, work).filled(state);
    }

    /** What is stated now, to be compared with. */
    Typed stated(GoalTask task, GoalAtWork work) {
        return of(task, work).filled(state(task, work));
    }

    /** What the owner is sent. */
    ObjectNode json(GoalTask task, GoalAtWork work, Typed typed) {
        ObjectNode body = of(task, work).json(typed);
        if (task == GoalTask.ASSESS) {
            EvidenceChoices.intoBody(body, EVIDENCE.substring(1));
        }
        return body;
    }

    private static JsonNode state(GoalTask task, GoalAtWork work) {
        return switch (task) {
            case ASSESS -> assessed(JSON.valueToTree(work.state().assessment()));
            case DESCRIBE -> JSON.valueToTree(work.state());
            case CHANGE_GAP -> JSON.valueToTree(Objects.requireNonNull(work.gap()));
            case REGISTER_GAP, CLOSE_GAP -> JSON.createObjectNode();
        };
    }

    private static JsonNode assessed(JsonNode assessment) {
        if (assessment instanceof ObjectNode made) {
            EvidenceChoices.intoForm(made, EVIDENCE.substring(1));
            return made;
        }
        return JSON.createObjectNode();
    }

    private Form assessment(GoalAtWork work) {
        return Form.of(
                Section.of(
                        "verdict",
                        choice("/status", Status.values()).must().called("field.status.goal"),
                        choice("/basis", Basis.values()).must().help(),
                        choice("/confidence", Confidence.values()).help(),
                        Field.of(Kind.DATE, "/assessedOn")
                                .accepts("fault.assessedOn")
                                .help()),
                localized("rationale", "/rationale", TEXT),
                Section.of(
                        EVIDENCE.substring(1),
                        Field.of(Kind.CHOICES, EVIDENCE)
                                .choices(evidence.of(work))
                                .called("field.restsOn")
                                .accepts("fault.evidence")
                                .help()));
    }

    private static Form content() {
        return Form.of(
                Section.object(
                        "/title",
                        List.of("/title/sv", "/title/en"),
                        Field.of(Kind.TEXT, "/title/sv").most(LINE).help(),
                        Field.of(Kind.TEXT, "/title/en").most(LINE)),
                Section.of(
                        "sections",
                        Field.of(Kind.ROWS, "/sections")
                                .most(SECTIONS)
                                .columns(
                                        Field.of(Kind.TEXT, "/heading/sv").most(LINE),
                                        prose("/body/sv", BODY),
                                        Field.of(Kind.TEXT, "/heading/en").most(LINE),
                                        prose("/body/en", BODY))
                                .help()),
                Section.of(
                        "furtherReading",
                        Field.of(Kind.ROWS, "/links")
                                .most(LINKS)
                                .columns(
                                        Field.of(Kind.TEXT, "/title/sv").most(LINE),
                                        Field.of(Kind.TEXT, "/title/en").most(LINE),
                                        Field.of(Kind.TEXT, "/url")
                                                .most(ADDRESS)
                                                .accepts("fault.address"))
                                .help(),
                        Field.of(Kind.FLAG, "/projectsIncomplete").help()));
    }

    private static Form gap(GoalAtWork work) {
        return Form.of(
                Section.of("gap", choice("/scope", GapScope.values()).must().help()),
                localized("gapReason", "/reason", TEXT),
                Section.of(
                        "care",
                        Field.of(Kind.UNIT, "/owner").most(UNIT).help(),
                        Field.of(Kind.DATE, "/nextCheck").help(),
                        Field.of(Kind.CHOICES, "/targets")
                                .choices(targets(work))
                                .called("field.gapTargets")));
    }

    private static List<Choice> targets(GoalAtWork work) {
        return work.goal().targets().stream()
                .map(target -> new Choice(
                        target.code(),
                        (Language language) ->
                                target.code() + " " + target.name().in(language),
                        null))
                .toList();
    }

    private static Section localized(String name, String pointer, int most) {
        return Section.of(
                name,
                prose(pointer + "/sv", most)
                        .called("field." + name + ".sv")
                        .must()
                        .help(),
                prose(pointer + "/en", most).called("field." + name + ".en"));
    }

    private static Field prose(String pointer, int most) {
        return Field.of(Kind.PROSE, pointer).most(most);
    }

    private static Field choice(String pointer, Enum<?>... values) {
        return Field.of(Kind.CHOICE, pointer).choices(Choice.of(values));
    }
}
