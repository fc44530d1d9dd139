package se.samverka.gateway.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.samverka.gateway.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Typed values as JSON and back. What cannot be read goes on as it was typed: what a value may be, its owner decides, and
 * says which field is wrong.
 */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,9})?");
    private static final Pattern THOUSANDS = Pattern.compile(".*[.,]\\d{3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Map<String, String> COUNTRIES = countriesByName();

    private Values() {}

    static JsonNode text(List<String> typed) {
        return typed.isEmpty() || typed.getFirst().isEmpty() ? JSON.nullNode() : JSON.stringNode(typed.getFirst());
    }

    static JsonNode capitals(List<String> typed) {
        return text(typed.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
    }

    static JsonNode decimalText(List<String> typed) {
        return text(typed.stream().map(Values::plain).toList());
    }

    /** Three digits behind the last mark are thousands to some and decimals to others: left as typed, which its owner refuses. */
    static JsonNode amount(List<String> typed) {
        return typed.stream().anyMatch(text -> THOUSANDS.matcher(text.strip()).matches())
                ? text(typed)
                : decimalText(typed);
    }

    static JsonNode decimal(List<String> typed) {
        JsonNode text = decimalText(typed);
        return text.isString() && DECIMAL.matcher(text.asString()).matches()
                ? JSON.numberNode(new BigDecimal(text.asString()))
                : text;
    }

    static JsonNode number(List<String> typed) {
        JsonNode text = text(typed);
        return text.isString() && NUMBER.matcher(text.asString()).matches()
                ? JSON.numberNode(Integer.parseInt(text.asString()))
                : text;
    }

    static JsonNode country(List<String> typed) {
        return text(typed.stream().map(Values::countryCode).toList());
    }

    static JsonNode flag(List<String> typed) {
        return JSON.booleanNode(typed.contains("true"));
    }

    static JsonNode texts(List<String> typed) {
        ArrayNode all = JSON.arrayNode();
        typed.stream().filter(text -> !text.isEmpty()).forEach(all::add);
        return all;
    }

    static JsonNode numbers(List<String> typed) {
        ArrayNode all = JSON.arrayNode();
        typed.stream().map(text -> number(List.of(text))).forEach(all::add);
        return all;
    }

    static JsonNode lines(List<String> typed) {
        return texts(linesOf(typed));
    }

    static JsonNode countries(List<String> typed) {
        return texts(linesOf(typed).stream().map(Values::countryCode).toList());
    }

    static List<String> typed(JsonNode value) {
        return List.of(value.asString());
    }

    static List<String> typedDecimal(JsonNode value) {
        return List.of(
                value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString());
    }

    static List<String> typedFlag(JsonNode value) {
        return value.asBoolean() ? List.of("true") : List.of();
    }

    static List<String> typedEach(JsonNode value) {
        return value.valueStream().map(JsonNode::asString).toList();
    }

    static List<String> typedLines(JsonNode value) {
        return List.of(String.join("\n", typedEach(value)));
    }

    static List<String> linesOf(List<String> typed) {
        return typed.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** 36 000 000,50 as 36000000.50, and a minus as it is printed as one from the keyboard. */
    private static String plain(String typed) {
        String plain =
                typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('\u2212', '-');
        return DECIMAL.matcher(plain).matches() ? plain : typed;
    }

    /** 24.5 as 24,5 where that is how it is written; what was typed otherwise stays so. */
    static String written(String typed, Language language) {
        boolean comma = language == Language.SV && DECIMAL.matcher(typed).matches();
        return comma ? typed.replace('.', ',') : typed;
    }

    static String countryCode(String typed) {
        return COUNTRIES.getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
    }

    private static Map<String, String> countriesByName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            for (Language language : Language.values()) {
                String name = Locale.of("", code).getDisplayCountry(language.locale());
                codes.put(name.toLowerCase(Locale.ROOT), code);
            }
        }
        return Map.copyOf(codes);
    }
}
