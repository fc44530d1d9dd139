package se.samverka.gateway.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverka.gateway.language.Language;

/**
 * A field of a form, described once: how it is typed, shown and sent all follow from this.
 *
 * @param pointer where its value is in the JSON (RFC 6901); also the name of its input
 * @param label key of the words that name it; the words that help have {@code .help} after it
 * @param required whether it must be stated
 * @param most characters of a text, or rows; 0 = no matter
 * @param choices what can be chosen
 * @param preset what stands there when nothing was ever stated
 * @param helped whether there are words that help
 * @param fault key of the words that say what would be accepted
 * @param columns fields of each row, their pointers from the row on
 */
public record Field(
        String pointer,
        String label,
        Kind kind,
        boolean required,
        int most,
        List<Choice> choices,
        String preset,
        boolean helped,
        String fault,
        List<Field> columns) {

    /** A field that may be left blank. */
    public static Field of(Kind kind, String pointer) {
        String label = "field" + pointer.replace('/', '.');
        return new Field(pointer, label, kind, false, 0, List.of(), "", false, "fault." + kind.name(), List.of());
    }

    /** The same, and it must be stated. */
    public Field must() {
        return new Field(pointer, label, kind, true, most, choices, preset, helped, fault, columns);
    }

    /** The same, and its text has at most so many characters. */
    public Field most(int characters) {
        return new Field(pointer, label, kind, required, characters, choices, preset, helped, fault, columns);
    }

    /** The same, with these choices. */
    public Field choices(List<Choice> some) {
        return new Field(pointer, label, kind, required, most, some, preset, helped, fault, columns);
    }

    /** The same, with this standing there to begin with. */
    public Field preset(String text) {
        return new Field(pointer, label, kind, required, most, choices, text, helped, fault, columns);
    }

    /** The same, with words that help. */
    public Field help() {
        return new Field(pointer, label, kind, required, most, choices, preset, true, fault, columns);
    }

    /** The same, under another name. @param words key of the words */
    public Field called(String words) {
        return new Field(pointer, words, kind, required, most, choices, preset, helped, fault, columns);
    }

    /** The same, and what would be accepted is said with these words instead of its kind's. @param words key of the words */
    public Field accepts(String words) {
        return new Field(pointer, label, kind, required, most, choices, preset, helped, words, columns);
    }

    /** The same, in rows of these fields. */
    public Field columns(Field... fields) {
        return new Field(pointer, label, kind, required, most, choices, preset, helped, fault, List.of(fields));
    }

    /** A row's field. @param row from 0 */
    Field at(int row, Field column) {
        return new Field(
                pointer + "/" + row + column.pointer,
                label + column.label.substring("field".length()),
                column.kind,
                column.required,
                column.most,
                column.choices,
                column.preset,
                column.helped,
                column.fault,
                List.of());
    }

    /** Its id in the page. */
    public String id() {
        return "field" + pointer.replace('/', '-');
    }

    /** What stands in its input: countries by their names, numbers as the language writes them. */
    public String shown(Typed typed, Language language) {
        String text = typed.text(pointer);
        return switch (kind) {
            case COUNTRY, COUNTRIES -> Said.countries(text, language);
            case MONEY, DECIMAL -> Values.written(text, language);
            default -> text;
        };
    }

    /** Its choices, by what they belong to; those that belong to nothing under an empty text. */
    public Map<String, List<Choice>> grouped(Language language) {
        return choices.stream()
                .collect(Collectors.groupingBy(
                        choice -> choice.groupIn(language), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether an error at this pointer is about it, or about a part of it. */
    boolean holds(String place) {
        return place.equals(pointer) || place.startsWith(pointer + "/");
    }
}
