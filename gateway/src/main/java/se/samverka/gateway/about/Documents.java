package se.samverka.gateway.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's documents, as they are on the class path. */
final class Documents {

    private Documents() {}

    /** The AsyncAPI document. */
    static JsonNode asyncApi() {
        return JsonMapper.shared().readTree(bytes("asyncapi.json"));
    }

    /** @param file {@code openapi.json} or {@code asyncapi.json} */
    static byte[] bytes(String file) {
        try {
            return new ClassPathResource("samverka/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
