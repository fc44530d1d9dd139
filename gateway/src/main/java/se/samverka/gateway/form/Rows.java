package se.samverka.gateway.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a field: those in which anything stands, in their order, and some that are blank to be typed into. */
public final class Rows {

    private static final int BLANK = 3;

    private Rows() {}

    /** The fields of every row that is shown. */
    public static List<List<Field>> shown(Field field, Typed typed) {
        int shown = Math.min(field.most(), stated(field, typed).size() + BLANK);
        return IntStream.range(0, shown).mapToObj(row -> row(field, row)).toList();
    }

    /** The rows in which something stands. */
    static List<List<Field>> stated(Field field, Typed typed) {
        return IntStream.range(0, field.most())
                .mapToObj(row -> row(field, row))
                .filter(row -> !row.stream().allMatch(cell -> typed.isBlank(cell.pointer())))
                .toList();
    }

    static JsonNode json(Field field, Typed typed) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (List<Field> row : stated(field, typed)) {
            ObjectNode object = rows.addObject();
            for (int i = 0; i < row.size(); i++) {
                Field cell = row.get(i);
                JsonPointer place = JsonPointer.compile(field.columns().get(i).pointer());
                object.withObject(place.head())
                        .set(place.last().getMatchingProperty(), cell.kind().json(typed.all(cell.pointer())));
            }
        }
        return rows;
    }

    /** As JSON has them. */
    static Map<String, List<String>> typed(Field field, JsonNode rows) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Field column : field.columns()) {
                JsonNode value = rows.get(row).at(column.pointer());
                texts.put(field.at(row, column).pointer(), column.kind().typed(value));
            }
        }
        return texts;
    }

    /** As they were typed, without blank rows: so a row has the number it has in the JSON. */
    static Map<String, List<String>> tidied(Field field, Typed typed) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<List<Field>> stated = stated(field, typed);
        for (int row = 0; row < stated.size(); row++) {
            for (int i = 0; i < field.columns().size(); i++) {
                texts.put(
                        field.at(row, field.columns().get(i)).pointer(),
                        typed.all(stated.get(row).get(i).pointer()));
            }
        }
        return texts;
    }

    private static List<Field> row(Field field, int row) {
        return field.columns().stream().map(column -> field.at(row, column)).toList();
    }
}
