package se.samverka.kit.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One aggregate type's state as a document and as an event's bytes. Both are JSON in shape, so that what an operator
 * reads in the database looks like what a consumer reads on the topic.
 *
 * <p>Numbers in a state are {@code int}, {@code long} or {@code double}; a decimal that must stay exact is text.
 */
final class StateJson<S> {

    /** Not the HTTP mapper: what is stored must be readable by an older or newer version of the service. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final AggregateType<S> type;

    StateJson(AggregateType<S> type) {
        this.type = type;
    }

    Map<String, Object> toDocument(S state) {
        return JSON.convertValue(state, DOCUMENT);
    }

    S toState(Map<String, Object> document) {
        return JSON.convertValue(document, type.stateClass());
    }

    byte[] payload(String key, long version, @Nullable S state) {
        return JSON.writeValueAsBytes(state == null ? new Erased(key, version) : type.publicState(key, version, state));
    }

    /** All that remains to be said of an erased aggregate. */
    private record Erased(String key, long version) {}
}
