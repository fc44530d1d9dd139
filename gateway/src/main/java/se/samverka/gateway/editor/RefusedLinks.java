package se.samverka.gateway.editor;

import java.util.ArrayList;
import java.util.List;
import se.samverka.kit.problem.FieldError;
import se.samverka.kit.text.WebAddress;
import tools.jackson.databind.JsonNode;

/** Which links of a goal's content the owner refuses. */
final class RefusedLinks {

    private RefusedLinks() {}

    /** As it would say itself. */
    static List<FieldError> of(JsonNode body) {
        List<FieldError> wrong = new ArrayList<>();
        JsonNode links = body.path("links");
        for (int i = 0; i < links.size(); i++) {
            if (!WebAddress.is(links.get(i).path("url").asString(""))) {
                wrong.add(new FieldError("/links/" + i + "/url", "must be a web address with http or https"));
            }
        }
        return wrong;
    }
}
