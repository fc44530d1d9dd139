package se.samverka.gateway.about;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The events as people read of them: made of the AsyncAPI document, so that it says the same.
 *
 * @param topics in the document's order
 * @param parts what states are made of, by name
 */
public record EventCatalogue(List<Topic> topics, List<Part> parts) {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Copies the lists. */
    public EventCatalogue {
        topics = List.copyOf(topics);
        parts = List.copyOf(parts);
    }

    /**
     * A topic.
     *
     * @param address Kafka's name of it
     * @param key what its records' keys look like, by an example
     * @param state name of the part that its records carry
     */
    public record Topic(
            String address,
            String title,
            String description,
            String key,
            String keyDescription,
            String state,
            List<Event> events) {

        /** Copies the list. */
        public Topic {
            events = List.copyOf(events);
        }
    }

    /** A type of event. @param type {@code ce_type} @param example a value of it, indented */
    public record Event(String type, String title, String summary, String example) {}

    /** A state, or a part of one. @param description {@code null} where its name says it */
    public record Part(String name, @Nullable String description, List<Field> fields) {

        /** Copies the list. */
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A property.
     *
     * @param type in words, {@code string or null}
     * @param part name of the part that it holds; {@code null} = it holds a plain value
     * @param always whether every record has it
     */
    public record Field(String name, String type, @Nullable String part, boolean always, String description) {}

    /** Reads it out of an AsyncAPI 3 document. */
    static EventCatalogue of(JsonNode asyncApi) {
        List<Topic> topics = asyncApi.get("channels")
                .valueStream()
                .map(channel -> topic(channel, asyncApi.at("/components/messages")))
                .toList();
        List<Part> parts = asyncApi.at("/components/schemas")
                .propertyStream()
                .map(schema -> part(schema.getKey(), schema.getValue()))
                .toList();
        return new EventCatalogue(topics, parts);
    }

    private static Topic topic(JsonNode channel, JsonNode messages) {
        List<JsonNode> own = channel.get("messages").propertyNames().stream()
                .map(messages::get)
                .toList();
        JsonNode key = own.getFirst().at("/bindings/kafka/key");
        String state = own.stream()
                .map(message -> message.at("/payload/allOf/0/$ref").asString(""))
                .filter(reference -> !reference.isEmpty())
                .findFirst()
                .orElseThrow();
        return new Topic(
                channel.get("address").asString(),
                channel.get("title").asString(),
                channel.get("description").asString(),
                key.at("/examples/0").asString(),
                key.get("description").asString(),
                state.substring(SCHEMAS.length()),
                own.stream().map(EventCatalogue::event).toList());
    }

    private static Event event(JsonNode message) {
        return new Event(
                message.get("name").asString(),
                message.get("title").asString(),
                message.get("summary").asString(),
                message.at("/examples/0/payload").toPrettyString());
    }

    private static Part part(String name, JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        List<Field> fields = schema.path("properties")
                .propertyStream()
                .map(property -> new Field(
                        property.getKey(),
                        type(property.getValue()),
                        reference(property.getValue()),
                        required.contains(property.getKey()),
                        property.getValue().path("description").asString("")))
                .toList();
        JsonNode description = schema.path("description");
        return new Part(name, description.isString() ? description.asString() : null, fields);
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.get("$ref").asString().substring(SCHEMAS.length());
        }
        if (schema.has("enum")) {
            return or(schema.get("enum").valueStream().map(value -> value.isNull() ? "null" : value.asString()));
        }
        if (schema.has("const")) {
            return schema.get("const").asString();
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            JsonNode ways = schema.has("oneOf") ? schema.get("oneOf") : schema.get("anyOf");
            return or(ways.valueStream().map(EventCatalogue::type));
        }
        String type = schema.path("type").isArray()
                ? or(schema.get("type").valueStream().map(JsonNode::asString))
                : schema.path("type").asString("any");
        String format = schema.has("format") ? " (" + schema.get("format").asString() + ")" : "";
        return schema.has("items") ? type + " of " + type(schema.get("items")) : type + format;
    }

    private static String or(Stream<String> ways) {
        return String.join(" or ", ways.toList());
    }

    private static @Nullable String reference(JsonNode schema) {
        return schema.findValuesAsString("$ref").stream()
                .map(reference -> reference.substring(SCHEMAS.length()))
                .findFirst()
                .orElse(null);
    }
}
