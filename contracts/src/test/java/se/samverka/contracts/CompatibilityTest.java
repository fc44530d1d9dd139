package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CompatibilityTest {

    private static final String SCHEMA = """
            {"title": "A thing", "type": "object", "required": ["id", "kind"], "additionalProperties": true,
             "properties": {
               "id": {"type": "string", "maxLength": 9, "description": "Its name."},
               "kind": {"enum": ["BIG", "SMALL"]},
               "year": {"type": ["integer", "null"], "minimum": 1900},
               "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}}},
             "$defs": {"part": {"type": "object", "properties": {"size": {"anyOf": [{"type": "integer"}, {"type": "null"}]}}}}}""";

    private final ObjectNode schema = (ObjectNode) read(SCHEMA);

    @Test
    void theSameIsCompatible() {
        assertThat(Compatibility.breaches(schema, read(SCHEMA))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/properties             | color  | {\"type\": \"string\"}",
                "/$defs                  | paint  | {\"type\": \"string\"}",
                "/$defs/part/properties  | weight | {\"type\": \"number\"}",
                "/properties/id          | description | \"The name of it.\"",
                "                        | title  | \"Thing\"",
                "/properties/kind        | title  | \"New words\"",
            })
    void whatOnlyAddsIsCompatible(String at, String name, String value) {
        assertThat(Compatibility.breaches(schema, with(at, name, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/properties      | id       |                     | /properties/id is gone",
                "/properties/id   | type     | \"integer\"         | /properties/id/type was \"string\" and is \"integer\"",
                "/properties/id   | maxLength| 8                   | /properties/id/maxLength was 9 and is 8",
                "/properties/id   | maxLength| 10                  | /properties/id/maxLength was 9 and is 10",
                "/properties/id   | pattern  | \"^a\"              | /properties/id/pattern is new",
                "/properties/id   | maxLength|                     | /properties/id/maxLength is gone",
                "/properties/kind | enum     | [\"BIG\"]           | /properties/kind/enum was [\"BIG\",\"SMALL\"] and is [\"BIG\"]",
                "/properties/kind | enum     | [\"BIG\",\"TINY\"]  | /properties/kind/enum/1 was \"SMALL\" and is \"TINY\"",
                "/properties/year | type     | \"integer\"         | /properties/year/type was [\"integer\",\"null\"] and is \"integer\"",
                "                 | required | [\"id\"]            | /required was [\"id\",\"kind\"] and is [\"id\"]",
                "                 | required | [\"id\",\"kind\",\"year\"] | /required was [\"id\",\"kind\"] and is [\"id\",\"kind\",\"year\"]",
                "                 | additionalProperties | false    | /additionalProperties was true and is false",
                "                 | properties |                   | /properties/id is gone",
                "/properties/parts/items | $ref | \"#/$defs/other\" | /properties/parts/items/$ref was \"#/$defs/part\" and is \"#/$defs/other\"",
                "/$defs/part/properties/size/anyOf/0 | type | \"number\" | /$defs/part/properties/size/anyOf/0/type was \"integer\" and is \"number\"",
            })
    void allElseIsNot(String at, String name, String value, String breach) {
        assertThat(Compatibility.breaches(schema, with(at, name, value))).contains(breach);
    }

    /** An event's schema stands beside that of the state: what it says of a property narrows it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/properties                | year | {\"const\": 2026}     | /properties/year is new",
                "/properties/part/properties | size | {\"minimum\": 1}      | /properties/part/properties/size is new",
                "/properties/part           | maxProperties | 1             | /properties/part/maxProperties is new",
                "/properties/parts/contains/properties | size | {\"minimum\": 1} | /properties/parts/contains/properties/size is new",
                "/$defs/beside              | properties | {\"size\": {\"minimum\": 1}} | /$defs/beside/properties is new",
            })
    void whatComesInBesideAReferenceNarrows(String at, String name, String value, String breach) {
        String event = """
                {"$ref": "urn:thing", "properties": {
                   "kind": {"const": "BIG"},
                   "part": {"type": "object", "properties": {"color": {"const": "RED"}}},
                   "parts": {"contains": {"properties": {"color": {"const": "RED"}}}}},
                 "$defs": {"beside": {"$ref": "urn:other"}}}""";
        ObjectNode changed = (ObjectNode) read(event);
        ((ObjectNode) changed.at(at)).set(name, read(value));

        assertThat(Compatibility.breaches(read(event), read(event))).isEmpty();
        assertThat(Compatibility.breaches(read(event), changed)).containsExactly(breach);
    }

    private ObjectNode with(String at, String name, String value) {
        ObjectNode changed = (ObjectNode) read(SCHEMA);
        ObjectNode place = (ObjectNode) changed.at(at == null ? "" : at);
        if (value == null) {
            place.remove(name);
        } else {
            place.set(name, read(value));
        }
        return changed;
    }

    private static JsonNode read(String json) {
        return Contract.JSON.readTree(json);
    }
}
