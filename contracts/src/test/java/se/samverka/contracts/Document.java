package se.samverka.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI or AsyncAPI document: its references and the schemas inside it. */
record Document(JsonNode root) {

    static Document read(String name) {
        return new Document(Contract.json(name));
    }

    /** Every {@code $ref} in it. */
    Set<String> references() {
        return everywhere(root).stream()
                .filter(node -> node.path("$ref").isString())
                .map(node -> node.get("$ref").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a reference of this document names; missing when there is no such thing here. */
    JsonNode at(String reference) {
        return root.at(reference.substring(1));
    }

    /** The same, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.path("$ref").isString() ? at(node.get("$ref").asString()) : node;
    }

    /** What is wrong with a value by a schema that stands in this document. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = Contract.JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", root.get("components"));
        return Contract.faults(Contract.schema(whole), value);
    }

    /** Every object with both of these properties. */
    List<JsonNode> with(String one, String other) {
        return everywhere(root).stream()
                .filter(node -> node.has(one) && node.has(other))
                .toList();
    }

    /** Pointers of everything under {@code components}. */
    Set<String> components() {
        Set<String> pointers = new TreeSet<>();
        root.get("components")
                .propertyStream()
                .forEach(kind -> kind.getValue()
                        .propertyStream()
                        .forEach(part -> pointers.add("#/components/" + kind.getKey() + "/" + part.getKey())));
        return pointers;
    }

    private static List<JsonNode> everywhere(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            all.add(node);
            node.forEach(child -> all.addAll(everywhere(child)));
        }
        return all;
    }
}
