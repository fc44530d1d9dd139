package se.samverka.kit.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import se.samverka.kit.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code application/json} and nothing else, in UTF-8 and nothing else (RFC 8259, 8.1). */
final class JsonBodies extends JacksonJsonHttpMessageConverter {

    JsonBodies(JsonMapper json) {
        super(json);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        MediaType sent = message.getHeaders().getContentType();
        Charset charset = sent == null ? null : sent.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw Problem.of(415, "JSON is sent in UTF-8.", Map.of(HttpHeaders.ACCEPT, "application/json"));
        }
        byte[] bytes = message.getBody().readAllBytes();
        JsonText.check(bytes);
        return super.read(type, new Checked(message.getHeaders(), bytes), hints);
    }

    private static final class Checked implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] bytes;

        Checked(HttpHeaders headers, byte[] bytes) {
            this.headers = headers;
            this.bytes = bytes;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
