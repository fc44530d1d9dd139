package se.samverka.contracts;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the AsyncAPI document of the schemas and examples, so that it cannot say anything else than they do. */
final class AsyncApi {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document = (ObjectNode) Contract.JSON.readTree(Contract.testText("asyncapi-base.json"));
    private final ObjectNode components = document.withObject("/components");

    /** The whole document. */
    static JsonNode made() {
        AsyncApi made = new AsyncApi();
        EventTopic.ALL.forEach(made::add);
        return made.document;
    }

    private void add(EventTopic topic) {
        document.withObject("/info").withArray("tags").addObject().put("name", topic.channel());
        ObjectNode channel = document.withObject("/channels").putObject(topic.channel());
        channel.put("address", topic.address()).put("title", topic.title()).put("description", topic.description());
        channel.putArray("tags").addObject().put("name", topic.channel());
        ObjectNode messages = channel.putObject("messages");
        channel.set("bindings", binding(topic));
        ObjectNode operation = document.withObject("/operations").putObject("send" + capital(topic.noun()) + "Events");
        operation.put("action", "send").put("title", "Tell of every change: " + topic.title());
        operation.putObject("channel").put("$ref", "#/channels/" + topic.channel());
        for (String type : topic.types()) {
            messages.putObject(type).put("$ref", "#/components/messages/" + type);
            operation
                    .withArray("messages")
                    .addObject()
                    .put("$ref", "#/channels/" + topic.channel() + "/messages/" + type);
            components.withObject("/messages").set(type, message(topic, type));
        }
        addSchemas(topic);
    }

    private static JsonNode binding(EventTopic topic) {
        ObjectNode binding = Contract.JSON.createObjectNode();
        ObjectNode kafka = binding.putObject("kafka").put("topic", topic.address());
        kafka.put("partitions", 12)
                .putObject("topicConfiguration")
                .putArray("cleanup.policy")
                .add("compact");
        return binding;
    }

    private JsonNode message(EventTopic topic, String type) {
        JsonNode schema = Contract.json("schemas/" + type + ".json");
        ObjectNode message = Contract.JSON.createObjectNode();
        message.put("name", type)
                .put("title", schema.get("title").asString())
                .put("summary", schema.get("description").asString())
                .put("contentType", "application/json");
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        headers.putArray("required").add("ce_type").add("ce_source").add("ce_dataschema");
        ObjectNode named = headers.putObject("properties");
        named.putObject("ce_type").put("const", type);
        named.putObject("ce_source").put("const", topic.source());
        named.putObject("ce_dataschema").put("const", Contract.SCHEMA_URN + type);
        message.set("payload", payload(topic, schema));
        key(topic, message, Contract.json("examples/" + type + ".json"));
        message.putArray("examples").add(example(topic, type, schema));
        return message;
    }

    /** What a type's schema adds to the state, beside the state; a schema of its own stands as it is. */
    private static JsonNode payload(EventTopic topic, JsonNode schema) {
        ObjectNode own = ((ObjectNode) schema.deepCopy());
        boolean refers = own.has("$ref");
        own.remove(List.of("$schema", "$id", "$ref", "title", "description"));
        if (!refers) {
            return own;
        }
        ObjectNode payload = Contract.JSON.createObjectNode();
        payload.putArray("allOf").addObject().put("$ref", SCHEMAS + capital(topic.noun()) + "State");
        if (!own.isEmpty()) {
            payload.withArray("allOf").add(own);
        }
        return payload;
    }

    private static void key(EventTopic topic, ObjectNode message, JsonNode example) {
        ObjectNode key = message.putObject("bindings").putObject("kafka").putObject("key");
        key.put("type", "string").put("pattern", topic.keyPattern()).put("description", topic.keyDescription());
        key.putArray("examples").add(topic.key(example));
    }

    private static JsonNode example(EventTopic topic, String type, JsonNode schema) {
        JsonNode value = Contract.json("examples/" + type + ".json");
        ObjectNode example = Contract.JSON.createObjectNode();
        String[] parts = type.split("\\.");
        example.put("name", parts[parts.length - 2])
                .put("summary", schema.get("description").asString());
        example.putObject("headers")
                .put("ce_type", type)
                .put("ce_dataschema", Contract.SCHEMA_URN + type)
                .put("ce_specversion", "1.0")
                .put("ce_id", "5b1c2f0e-8a43-4a6a-9a51-1f7b0c7d9e10")
                .put("ce_source", topic.source())
                .put("ce_subject", topic.key(value))
                .put("ce_time", "2026-11-23T08:00:00Z")
                .put("ce_sequence", value.get("version").asString())
                .put("content-type", "application/json");
        example.set("payload", value);
        return example;
    }

    /** The state and its parts, named after the noun; the texts in two languages are everybody's. */
    private void addSchemas(EventTopic topic) {
        ObjectNode schemas = components.withObject("/schemas");
        JsonNode state = Contract.json("schemas/" + topic.state() + ".json");
        ObjectNode shown = ((ObjectNode) state.deepCopy());
        shown.remove(List.of("$schema", "$id", "$defs"));
        schemas.set(capital(topic.noun()) + "State", inDocument(topic, shown));
        for (Map.Entry<String, JsonNode> part : state.get("$defs").properties()) {
            schemas.set(componentOf(topic, part.getKey()), inDocument(topic, part.getValue()));
        }
    }

    /** The schema's own references, as they read inside the document. */
    private static JsonNode inDocument(EventTopic topic, JsonNode schema) {
        String text = schema.toString();
        for (String part :
                Contract.json("schemas/" + topic.state() + ".json").get("$defs").propertyNames()) {
            text = text.replace("#/$defs/" + part + "\"", SCHEMAS + componentOf(topic, part) + "\"");
        }
        return Contract.JSON.readTree(text);
    }

    private static String componentOf(EventTopic topic, String part) {
        return part.equals("text") ? "Text" : capital(topic.noun()) + capital(part);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
