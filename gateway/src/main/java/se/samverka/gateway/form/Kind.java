package se.samverka.gateway.form;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What sort of value a field has: how it is typed, and what it is in JSON. Nothing typed is {@code null} or an empty list. */
public enum Kind {
    /** One line. */
    TEXT(Values::text, Values::typed),
    /** Several lines. */
    PROSE(Values::text, Values::typed),
    /** A unit or a role of an organisation. */
    UNIT(Values::text, Values::typed),
    /** A date, as RFC 3339 has it. */
    DATE(Values::text, Values::typed),
    /** An amount, typed with blanks and a comma if one likes, exact in JSON: a text. */
    MONEY(Values::amount, Values::typed),
    /** A number with decimals. */
    DECIMAL(Values::decimal, Values::typedDecimal),
    /** A year. */
    YEAR(Values::number, Values::typed),
    /** Capital letters, digits and the like, typed in any letters. */
    CODE(Values::capitals, Values::typed),
    /** ISO 4217. */
    CURRENCY(Values::capitals, Values::typed),
    /** A country's name or its code; in JSON, ISO 3166-1 alpha-2. */
    COUNTRY(Values::country, Values::typed),
    /** One of some choices. */
    CHOICE(Values::text, Values::typed),
    /** One of some numbers. */
    NUMBER(Values::number, Values::typed),
    /** Yes or no. */
    FLAG(Values::flag, Values::typedFlag),
    /** Texts, one a line. */
    LINES(Values::lines, Values::typedLines),
    /** Countries, one a line. */
    COUNTRIES(Values::countries, Values::typedLines),
    /** Some of some choices. */
    CHOICES(Values::texts, Values::typedEach),
    /** Some of some numbers. */
    NUMBERS(Values::numbers, Values::typedEach),
    /** Words to find choices by: nothing that is stated, and never sent to an owner. */
    SEARCH(Values::text, Values::typed),
    /** Several things with fields of their own. */
    ROWS(Values::texts, Values::typedEach);

    private final Function<List<String>, JsonNode> json;
    private final Function<JsonNode, List<String>> typed;

    Kind(Function<List<String>, JsonNode> json, Function<JsonNode, List<String>> typed) {
        this.json = json;
        this.typed = typed;
    }

    JsonNode json(List<String> texts) {
        return json.apply(texts);
    }

    List<String> typed(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? List.of() : typed.apply(value);
    }
}
