package se.samverka.gateway.form;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Words;

/** A field's value as a person reads it. */
final class Said {

    private Said() {}

    static String of(Field field, Typed typed, Language language) {
        if (field.kind() == Kind.ROWS) {
            return stated(rows(field, typed, language), language);
        }
        List<String> all = typed.all(field.pointer());
        return switch (field.kind()) {
            case FLAG -> Words.in(language).of(all.contains("true") ? "voice.yes" : "voice.no");
            case COUNTRY, COUNTRIES -> stated(countries(String.join("\n", all), language), language);
            case LINES -> stated(String.join("\n", Values.linesOf(all)), language);
            case CHOICE, NUMBER, CHOICES, NUMBERS ->
                stated(each(all, one -> label(field, one, language), "\n"), language);
            case MONEY, DECIMAL -> stated(Values.written(typed.text(field.pointer()), language), language);
            case TEXT, PROSE, UNIT, DATE, YEAR, CODE, CURRENCY, SEARCH, ROWS ->
                stated(typed.text(field.pointer()), language);
        };
    }

    /** Countries, one a line, by their names; what is none stays as it is. */
    static String countries(String typed, Language language) {
        return each(Values.linesOf(List.of(typed)), one -> country(Values.countryCode(one), language), "\n");
    }

    private static String country(String code, Language language) {
        return code.length() == 2 ? Words.in(language).country(code) : code;
    }

    private static String rows(Field field, Typed typed, Language language) {
        return Rows.stated(field, typed).stream()
                .map(row -> row.stream()
                        .filter(cell -> !typed.isBlank(cell.pointer()))
                        .map(cell -> of(cell, typed, language))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String label(Field field, String value, Language language) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> choice.label().apply(language))
                .findFirst()
                .orElse(value);
    }

    private static String each(List<String> all, UnaryOperator<String> saying, String between) {
        return all.stream().filter(one -> !one.isEmpty()).map(saying).collect(Collectors.joining(between));
    }

    private static String stated(String text, Language language) {
        return text.isEmpty() ? Words.in(language).of("notStated") : text;
    }
}
