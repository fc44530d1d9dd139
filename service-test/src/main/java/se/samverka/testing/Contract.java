package se.samverka.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract as a producer must meet it. */
public final class Contract {

    /** Beginning of every {@code ce_dataschema}. */
    public static final String SCHEMA_URN = "urn:samverka:schema:";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(urn -> urn.startsWith(SCHEMA_URN)
                    ? text("schemas/" + urn.substring(SCHEMA_URN.length()) + ".json")
                    : null));

    private static final JsonNode ASYNC_API = JsonMapper.shared().readTree(text("asyncapi.json"));

    private Contract() {}

    /** The topics of the suite, as the AsyncAPI document lists them. */
    public static List<String> topics() {
        return ASYNC_API
                .get("channels")
                .valueStream()
                .map(channel -> channel.get("address").asString())
                .toList();
    }

    /** The event types of a topic, as the AsyncAPI document lists them. */
    public static List<String> types(String topic) {
        return ASYNC_API
                .get("channels")
                .valueStream()
                .filter(channel -> channel.get("address").asString().equals(topic))
                .flatMap(channel -> channel.get("messages").propertyNames().stream())
                .toList();
    }

    /**
     * What is wrong with a record by all that the contract says of one: the AsyncAPI document of its key, headers and value, the value's schema, and what
     * they must have in common.
     *
     * @param headers by name
     * @return empty when it is valid
     */
    public static List<String> recordFaults(String topic, String key, Map<String, String> headers, JsonNode value) {
        String type = headers.getOrDefault("ce_type", "none");
        if (!types(topic).contains(type)) {
            return List.of("no type of this topic: " + type);
        }
        JsonNode message = ASYNC_API.at("/components/messages/" + type);
        JsonNode named = JsonMapper.shared().valueToTree(headers);
        List<String> faults = new ArrayList<>(faults(type, value));
        faults.addAll(faults(inAsyncApi(message.get("payload")), value));
        faults.addAll(faults(inAsyncApi(message.get("headers")), named));
        faults.addAll(faults(inAsyncApi(ASYNC_API.at("/components/messageTraits/cloudEvent/headers")), named));
        faults.addAll(faults(
                inAsyncApi(message.at("/bindings/kafka/key")),
                JsonMapper.shared().valueToTree(key)));
        if (!key.equals(headers.get("ce_subject"))) {
            faults.add("its subject is " + headers.get("ce_subject"));
        }
        if (!value.path("version").asString("").equals(headers.get("ce_sequence"))) {
            faults.add("its sequence is " + headers.get("ce_sequence"));
        }
        return faults;
    }

    private static Schema inAsyncApi(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", ASYNC_API.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    /** What is wrong with an event's value, formats included; empty when it is valid. */
    public static List<String> faults(String type, JsonNode value) {
        return faults(SCHEMAS.getSchema(SchemaLocation.of(SCHEMA_URN + type)), value);
    }

    private static List<String> faults(Schema schema, JsonNode value) {
        return schema
                .validate(value, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** What is wrong with an answer by one of the schemas of the OpenAPI document; empty when it is valid. */
    public static List<String> answerFaults(String name, JsonNode answer) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$ref", "#/components/schemas/" + name);
        whole.set(
                "components", JsonMapper.shared().readTree(text("openapi.json")).get("components"));
        return faults(SCHEMAS.getSchema(whole), answer);
    }

    /** The example of an event type. */
    public static JsonNode example(String type) {
        return JsonMapper.shared().readTree(text("examples/" + type + ".json"));
    }

    private static String text(String name) {
        try (InputStream in = Contract.class.getResourceAsStream("/samverka/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the contract has no " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
