package se.samverka.gateway.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverka.gateway.language.Language;
import se.samverka.kit.problem.FieldError;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form: what a person types and what its owner takes are two shapes of the same, and this turns one into the other.
 *
 * @param sections in the order in which they are shown
 */
public record Form(List<Section> sections) {

    /** A form of these sections. */
    public static Form of(Section... sections) {
        return new Form(List.of(sections));
    }

    /** What differs between two states of the form. @param label key of the field's words */
    public record Difference(String label, String theirs, String mine) {}

    /** All fields, in their order. */
    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** What is sent to the owner. */
    public ObjectNode json(Typed typed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Section section : sections) {
            String object = section.object();
            if (object != null && !section.isStated(typed)) {
                set(body, object, JsonNodeFactory.instance.nullNode());
            } else {
                section.fields().stream()
                        .filter(field -> field.kind() != Kind.SEARCH)
                        .forEach(field -> set(body, field.pointer(), json(field, typed)));
            }
        }
        return body;
    }

    /** What stands in the form when there is this already. */
    public Typed filled(JsonNode state) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        fields().forEach(field -> {
            JsonNode value = state.at(field.pointer());
            if (field.kind() == Kind.ROWS) {
                texts.putAll(Rows.typed(field, value));
            } else {
                List<String> stated = field.kind().typed(value);
                texts.put(
                        field.pointer(),
                        stated.isEmpty() && !field.preset().isEmpty() ? List.of(field.preset()) : stated);
            }
        });
        return new Typed(texts);
    }

    /** The same text, with every row where it is in the JSON. */
    public Typed tidied(Typed typed) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        fields().forEach(field -> {
            if (field.kind() == Kind.ROWS) {
                texts.putAll(Rows.tidied(field, typed));
            } else {
                texts.put(field.pointer(), typed.all(field.pointer()));
            }
        });
        return new Typed(texts);
    }

    /** What the owner found wrong, at the fields where it was typed. @param typed as it was sent, tidied */
    public List<Fault> faults(List<FieldError> errors, Typed typed) {
        return errors.stream().map(error -> Faults.of(error, this, typed)).toList();
    }

    /** Where two states differ, other than in how they are typed. */
    public List<Difference> differences(Typed theirs, Typed typed, Language language) {
        Typed mine = filled(json(typed));
        List<Difference> differences = new ArrayList<>();
        fields().forEach(field -> {
            String their = Said.of(field, theirs, language);
            String my = Said.of(field, mine, language);
            if (!their.equals(my)) {
                differences.add(new Difference(field.label(), their, my));
            }
        });
        return differences;
    }

    private static JsonNode json(Field field, Typed typed) {
        return field.kind() == Kind.ROWS
                ? Rows.json(field, typed)
                : field.kind().json(typed.all(field.pointer()));
    }

    private static void set(ObjectNode body, String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        body.withObject(place.head()).set(place.last().getMatchingProperty(), value);
    }
}
