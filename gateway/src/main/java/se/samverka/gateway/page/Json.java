package se.samverka.gateway.page;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON: properties in the order of the contract, dates as text (RFC 3339), nulls where nothing is stated. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Json() {}

    /** The answer's bytes, UTF-8. */
    public static byte[] bytes(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }
}
