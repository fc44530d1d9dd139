package se.samverka.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the contract from the class path, as every other module does. */
final class Contract {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String SCHEMA_URN = "urn:samverka:schema:";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(urn -> urn.startsWith(SCHEMA_URN)
                    ? text("schemas/" + urn.substring(SCHEMA_URN.length()) + ".json")
                    : null));

    private Contract() {}

    static String text(String name) {
        return read("/samverka/" + name);
    }

    /** A file of the tests' own. */
    static String testText(String name) {
        return read("/" + name);
    }

    private static String read(String name) {
        try (InputStream in = Contract.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return JSON.readTree(text(name));
    }

    /** @param name as in {@code ce_dataschema}, without the common beginning */
    static Schema schema(String name) {
        return SCHEMAS.getSchema(SchemaLocation.of(SCHEMA_URN + name));
    }

    /** A schema that stands inside a document and needs nothing from outside it. */
    static Schema schema(JsonNode inline) {
        return SCHEMAS.getSchema(inline);
    }

    /** What is wrong with the value, formats included; empty when it is valid. */
    static List<String> faults(Schema schema, JsonNode value) {
        return schema
                .validate(value, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
