package se.samverka.gateway.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverka.gateway.form.Choice;
import se.samverka.gateway.goal.EvidenceKind;
import se.samverka.gateway.goal.GoalState;
import se.samverka.gateway.indicator.Indicators;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.lesson.LessonQuery;
import se.samverka.gateway.lesson.Lessons;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.site.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an assessment can rest on: what the municipality has about the goal, and what the present assessment names. */
final class EvidenceChoices {

    /** Of each kind; the owner takes 100 in all. */
    private static final int SHOWN = 200;

    private final Indicators indicators;
    private final Projects projects;
    private final Lessons lessons;
    private final EvidenceNames names;

    EvidenceChoices(Indicators indicators, Projects projects, Lessons lessons) {
        this.indicators = indicators;
        this.projects = projects;
        this.lessons = lessons;
        this.names = new EvidenceNames(indicators, projects, lessons);
    }

    /** Kind by kind; those that the assessment names beside these last. */
    List<Choice> of(GoalAtWork work) {
        String code = work.code();
        int goal = work.goal().number();
        Map<String, Choice> choices = new LinkedHashMap<>();
        add(
                choices,
                indicators.of(code, goal).stream().map(one -> choice(EvidenceKind.INDICATOR, one.id(), one.title())));
        add(
                choices,
                projects.of(code, goal).stream()
                        .map(one -> choice(EvidenceKind.PROJECT, one.id(), new Text(one.name(), null))));
        add(
                choices,
                lessons.of(new LessonQuery(null, goal, null, code)).stream()
                        .map(one -> choice(EvidenceKind.LESSON, one.id(), new Text(one.title(), null))));
        add(choices, work.state().gaps().stream().map(one -> choice(EvidenceKind.GAP, one.id(), one.reason())));
        GoalState.Assessment made = work.state().assessment();
        if (made != null) {
            made.evidence()
                    .forEach(one -> choices.computeIfAbsent(
                            value(one.kind().name(), one.ref()),
                            key -> choice(one.kind(), one.ref(), names.of(work, one))));
        }
        return List.copyOf(choices.values());
    }

    /** As the owner takes it: {@code INDICATOR N00945} is an object of kind and ref. */
    static void intoBody(ObjectNode body, String name) {
        ArrayNode evidence = JsonNodeFactory.instance.arrayNode();
        for (JsonNode chosen : body.path(name)) {
            String[] parts = chosen.asString("").split(" ", 2);
            evidence.addObject().put("kind", parts[0]).put("ref", parts.length < 2 ? "" : parts[1]);
        }
        body.set(name, evidence);
    }

    /** As the form has it. */
    static void intoForm(ObjectNode assessment, String name) {
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : assessment.path(name)) {
            chosen.add(value(one.path("kind").asString(""), one.path("ref").asString("")));
        }
        assessment.set(name, chosen);
    }

    private static String value(String kind, String ref) {
        return kind + " " + ref;
    }

    private static void add(Map<String, Choice> choices, Stream<Choice> more) {
        more.limit(SHOWN).forEach(choice -> choices.put(choice.value(), choice));
    }

    private static Choice choice(EvidenceKind kind, String ref, Text name) {
        Function<Language, String> group = language -> Words.in(language).of(kind);
        return new Choice(
                value(kind.name(), ref),
                language -> Words.in(language).brief(Objects.requireNonNull(name.in(language))),
                group);
    }
}
