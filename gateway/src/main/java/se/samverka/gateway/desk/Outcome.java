package se.samverka.gateway.desk;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import se.samverka.kit.http.HeaderNames;
import se.samverka.kit.problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of a write. */
public sealed interface Outcome {

    /**
     * It was taken.
     *
     * @param id of what was written; empty = the owner does not say
     * @param receipt what the owner says it wrote; likewise
     * @param body all that it says
     */
    record Done(String id, String receipt, JsonNode body) implements Outcome {}

    /** @param detail the owner's words, in English */
    record Refused(int status, String detail, List<FieldError> errors) implements Outcome {

        /** The same, with its errors at the pointers that a form has. */
        public Refused at(List<FieldError> typed) {
            return new Refused(status, detail, typed);
        }
    }

    /** What an owner answered. */
    static Outcome of(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        JsonNode body = json(answer.body());
        if (status / 100 != 2) {
            return new Refused(status, body.path("detail").asString(""), errors(body));
        }
        String receipt = answer.headers().firstValue(HeaderNames.WRITTEN).orElse("");
        return new Done(body.path("id").asString(""), receipt, body);
    }

    private static List<FieldError> errors(JsonNode problem) {
        List<FieldError> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            errors.add(new FieldError(
                    error.path("pointer").asString(""), error.path("detail").asString("")));
        }
        return errors;
    }

    private static JsonNode json(byte[] body) {
        JsonMapper mapper = JsonMapper.shared();
        try {
            return body.length == 0 ? mapper.createObjectNode() : mapper.readTree(body);
        } catch (JacksonException e) {
            // Of something between us and the owner: the status says enough.
            return mapper.createObjectNode();
        }
    }
}
