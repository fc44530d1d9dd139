package se.samverka.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a schema still says what an older version of it said. Words may change, and properties and definitions may come in; nothing else: whoever relies on
 * the older one must not notice, whether they validate, generate classes or read by hand. Beside a {@code $ref}, no property comes in either: it would
 * narrow one that the other schema has.
 */
final class Compatibility {

    /** What only people read. */
    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");

    /** Objects whose members are names of our own and not keywords: they may grow. */
    private static final Set<String> MAY_GROW = Set.of("properties", "$defs");

    /** What says more of something that is described elsewhere: a name that comes in there is not new and only narrowed. */
    private static final Set<String> NARROWING =
            Set.of("$ref", "allOf", "contains", "if", "then", "else", "not", "dependentSchemas");

    private final List<String> breaches = new ArrayList<>();

    private Compatibility() {}

    /** A line for each thing that is not as it was, with a pointer to it; empty when all of it is compatible. */
    static List<String> breaches(JsonNode older, JsonNode today) {
        Compatibility compared = new Compatibility();
        compared.schema("", older, today, /* narrows= */ false);
        return compared.breaches;
    }

    /** @param inNarrowing whether it says more of what is described elsewhere */
    private void schema(String at, JsonNode older, JsonNode today, boolean inNarrowing) {
        if (!(older instanceof ObjectNode was) || !(today instanceof ObjectNode is)) {
            same(at, older, today);
            return;
        }
        boolean narrows = inNarrowing || was.has("$ref");
        for (Map.Entry<String, JsonNode> keyword : was.properties()) {
            String name = keyword.getKey();
            if (MAY_GROW.contains(name)) {
                members(at + "/" + name, keyword.getValue(), is.path(name), narrows && !name.equals("$defs"));
            } else if (!WORDS.contains(name)) {
                keyword(at + "/" + name, keyword.getValue(), is.get(name), narrows || NARROWING.contains(name));
            }
        }
        is.propertyNames().stream()
                .filter(name -> !was.has(name) && !WORDS.contains(name) && !mayComeIn(name, narrows))
                .forEach(name -> breaches.add(at + "/" + name + " is new"));
    }

    private static boolean mayComeIn(String name, boolean narrows) {
        return MAY_GROW.contains(name) && !(narrows && name.equals("properties"));
    }

    private void members(String at, JsonNode older, JsonNode today, boolean narrows) {
        older.properties().forEach(member -> {
            JsonNode now = today.get(member.getKey());
            String pointer = at + "/" + member.getKey();
            if (now == null) {
                breaches.add(pointer + " is gone");
            } else {
                schema(pointer, member.getValue(), now, narrows);
            }
        });
        if (narrows) {
            today.propertyNames().stream()
                    .filter(name -> !older.has(name))
                    .forEach(name -> breaches.add(at + "/" + name + " is new"));
        }
    }

    private void keyword(String at, JsonNode older, @Nullable JsonNode today, boolean narrows) {
        if (today == null) {
            breaches.add(at + " is gone");
        } else if (older.isObject()) {
            schema(at, older, today, narrows);
        } else if (older.isArray() && older.size() == today.size()) {
            for (int i = 0; i < older.size(); i++) {
                schema(at + "/" + i, older.get(i), today.get(i), narrows);
            }
        } else {
            same(at, older, today);
        }
    }

    private void same(String at, JsonNode older, JsonNode today) {
        if (!older.equals(today)) {
            breaches.add(at + " was " + older + " and is " + today);
        }
    }
}
