package se.samverka.gateway;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the contract's OpenAPI document promises. */
public final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    /** The one that the gateway serves. */
    public static OpenApi read() {
        try (InputStream json = new ClassPathResource("samverka/openapi.json").getInputStream()) {
            return new OpenApi(JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code PUT /municipalities/{m}/…} and so on, every operation. */
    public List<String> operations() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> methods(path.getValue()).map(method -> method + " " + path.getKey()))
                .toList();
    }

    /** What is wrong with this answer of 200 to a GET of this path, formats included; empty when it is as promised. */
    public List<String> faults(String path, String answer) {
        JsonNode schema = document.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("no promise for " + path);
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.get("components"));
        Schema promise = SCHEMAS.getSchema(whole);
        return promise
                .validate(
                        JSON.readTree(answer),
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Stream<String> methods(JsonNode path) {
        return Stream.of("get", "put", "post", "delete").filter(path::has).map(String::toUpperCase);
    }
}
