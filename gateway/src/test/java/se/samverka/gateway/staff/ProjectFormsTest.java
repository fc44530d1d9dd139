package se.samverka.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import se.samverka.gateway.form.Typed;
import se.samverka.gateway.frame.Frame;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.frame.PartnerType;
import se.samverka.gateway.frame.Target;
import se.samverka.gateway.project.Dimension;
import se.samverka.gateway.project.Level;
import se.samverka.gateway.project.Precision;
import se.samverka.gateway.project.ProjectKind;
import se.samverka.gateway.project.ProjectRole;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms hold all that the contract has, and a form that nobody touched changes nothing. */
class ProjectFormsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Typed NOTHING = new Typed(Map.of());
    private static final Frame FRAME = Frame.load();
    private static final ProjectForms FORMS = new ProjectForms(FRAME);
    private static final List<String> OWNERS = List.of(
            "version",
            "municipality",
            "id",
            "status",
            "registeredAt",
            "endedOn",
            "evaluationDue",
            "evaluationOverdue",
            "evaluation",
            "transfers",
            "waiver",
            "consultedLessons",
            "evaluationDaysLeft");

    @Test
    void everyPropertyOfAProjectThatAnEditorStatesIsInTheForm() throws IOException {
        Set<String> stated = names(schema().get("required"));
        OWNERS.forEach(stated::remove);
        assertThat(properties(FORMS.of(Task.CHANGE).json(NOTHING))).isEqualTo(stated);
        stated.add("status");
        assertThat(properties(FORMS.of(Task.REGISTER).json(NOTHING))).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "EVALUATE, evaluation, recordedAt, ''",
        "OFFER, transfer, id offeredAt receipt followUps followUpDue, ''",
        "RECEIVE, receipt, acceptedAt, ''",
        "FOLLOW_UP, followUp, recordedAt, ''",
        "WAIVE, waiver, signedAt, /waiver"
    })
    void everyPropertyOfAStepIsInItsForm(Task task, String noun, String owners, String place) throws IOException {
        Set<String> stated = names(schema().at("/$defs/" + noun + "/required"));
        stated.removeAll(List.of(owners.split(" ")));
        assertThat(properties(FORMS.of(task).json(NOTHING).at(place))).isEqualTo(stated);
    }

    @Test
    void everyPropertyOfALessonThatAnEditorStatesIsInItsForm() throws IOException {
        Set<String> stated = names(schema("lesson-state").get("required"));
        List.of("version", "municipality", "id", "project", "recordedAt", "uses", "usedBy")
                .forEach(stated::remove);
        assertThat(properties(FORMS.of(Task.LEARN).json(NOTHING))).isEqualTo(stated);
        assertThat(properties(FORMS.of(Task.CHANGE_LESSON).json(NOTHING))).isEqualTo(stated);
    }

    @Test
    void whatLessonsAreSearchedWithIsNotSent() {
        Typed typed =
                new Typed(Map.of("/search", List.of("buss"), "/lessons", List.of("0180/l"), "/note", List.of("")));
        assertThat(FORMS.of(Task.CONSULT).json(typed).toString()).isEqualTo("{\"lessons\":[\"0180/l\"],\"note\":null}");
    }

    @Test
    void aFormThatNobodyTouchedChangesNothing() {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 2_000; i++) {
            ObjectNode state = state(random);
            ObjectNode body = FORMS.of(Task.CHANGE)
                    .json(FORMS.filled(Task.CHANGE, subject(JSON.treeToValue(state, ProjectState.class))));
            for (String property : properties(body)) {
                assertThat(body.get(property).toString())
                        .as(property)
                        .isEqualTo(state.get(property).toString());
            }
        }
    }

    @Test
    void anEvaluationIsFilledFromTheOneThereIs() {
        ObjectNode state = state(new SplittableRandom(1));
        state.set("evaluation", JSON.readTree("""
                {"expectedEffect":"a","observedEffect":"b","evidence":"c","repeat":"d","avoid":"e","unexpected":null,
                "continuingCost":"f","startRating":2,"endRating":null,"recordedAt":"2026-11-23T08:00:00Z"}"""));
        Typed filled = FORMS.filled(Task.EVALUATE, subject(JSON.treeToValue(state, ProjectState.class)));
        ObjectNode expected = (ObjectNode) state.get("evaluation");
        expected.remove("recordedAt");
        assertThat(FORMS.of(Task.EVALUATE).json(filled)).isEqualTo(expected);
    }

    private static Subject subject(ProjectState project) {
        return Subject.of(new Municipality("1781", "Kristinehamn"), project);
    }

    private static ObjectNode state(SplittableRandom random) {
        ObjectNode state = JSON.createObjectNode();
        state.putArray("consultedLessons");
        state.putNull("evaluationDaysLeft");
        state.put("version", 1).put("municipality", "1781").put("id", "p").put("name", text(random));
        state.put("kind", one(random, ProjectKind.values())).put("role", one(random, ProjectRole.values()));
        state.put("status", "ONGOING");
        state.set(
                "summary",
                maybe(
                        random,
                        () -> JSON.createObjectNode()
                                .put("sv", text(random))
                                .set("en", maybe(random, () -> JSON.valueToTree(text(random))))));
        state.set("funders", list(random, () -> JSON.valueToTree(text(random))));
        state.set("programmes", list(random, () -> JSON.valueToTree(text(random))));
        state.set(
                "amount",
                maybe(
                        random,
                        () -> JSON.createObjectNode()
                                .put("value", random.nextInt(1_000_000) + "." + random.nextInt(10, 100))
                                .put("currency", random.nextBoolean() ? "SEK" : "EUR")
                                .put("qualifier", one(random, Qualifier.values()))));
        state.set("hours", maybe(random, () -> JSON.valueToTree(random.nextInt(1, 100_000) + 0.5)));
        state.set(
                "period",
                maybe(
                        random,
                        () -> JSON.createObjectNode()
                                .put("start", day(random))
                                .put("end", day(random))
                                .put("precision", one(random, Precision.values()))));
        state.set(
                "partners",
                list(
                        random,
                        () -> JSON.createObjectNode()
                                .put("name", text(random))
                                .set("type", maybe(random, () -> JSON.valueToTree(one(random, PartnerType.values()))))
                                .set("country", maybe(random, () -> JSON.valueToTree("PL")))));
        state.set("countries", list(random, () -> JSON.valueToTree(random.nextBoolean() ? "PL" : "GR")));
        state.set("unit", maybe(random, () -> JSON.valueToTree(text(random))));
        state.set("level", maybe(random, () -> JSON.valueToTree(one(random, Level.values()))));
        state.set("dimension", maybe(random, () -> JSON.valueToTree(one(random, Dimension.values()))));
        state.set(
                "iop",
                maybe(
                        random,
                        () -> JSON.createObjectNode()
                                .set("criteria", list(random, () -> JSON.valueToTree(text(random))))
                                .put("agreementEnd", day(random))));
        state.set("targets", list(random, () -> JSON.valueToTree(target(random))));
        state.set("goals", list(random, () -> JSON.valueToTree(random.nextInt(1, 18))));
        state.put("proposedTargets", random.nextBoolean()).put("registeredAt", "2026-11-23T08:00:00Z");
        state.put("evaluationOverdue", false);
        state.putArray("transfers");
        return state;
    }

    private static JsonNode maybe(SplittableRandom random, Supplier<JsonNode> value) {
        return random.nextBoolean() ? value.get() : JSON.nullNode();
    }

    private static ArrayNode list(SplittableRandom random, Supplier<JsonNode> value) {
        ArrayNode list = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }

    private static String text(SplittableRandom random) {
        return "Å <b>\"" + random.nextInt(1_000) + "\" & 'x'";
    }

    private static String day(SplittableRandom random) {
        return LocalDate.of(2014, 1, 1).plusDays(random.nextInt(5_000)).toString();
    }

    private static String target(SplittableRandom random) {
        List<Target> targets = FRAME.goal(random.nextInt(1, 18)).targets();
        return targets.get(random.nextInt(targets.size())).code();
    }

    private static String one(SplittableRandom random, Enum<?>... values) {
        return values[random.nextInt(values.length)].name();
    }

    private static JsonNode schema() throws IOException {
        return schema("project-state");
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream json = new ClassPathResource("samverka/schemas/" + name + ".v1.json").getInputStream()) {
            return JSON.readTree(json);
        }
    }

    private static Set<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asString()));
        return new HashSet<>(names);
    }

    private static Set<String> properties(JsonNode object) {
        return new HashSet<>(object.propertyNames());
    }
}
