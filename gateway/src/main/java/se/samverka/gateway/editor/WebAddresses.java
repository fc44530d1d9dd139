package se.samverka.gateway.editor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import se.samverka.kit.problem.FieldError;
import tools.jackson.databind.JsonNode;

/** Which links the owner takes: those with http or https and nobody's name in them. */
final class WebAddresses {

    private WebAddresses() {}

    /** The links of a goal's content that it would refuse. */
    static List<FieldError> wrong(JsonNode body) {
        List<FieldError> wrong = new ArrayList<>();
        JsonNode links = body.path("links");
        for (int i = 0; i < links.size(); i++) {
            if (!isWeb(links.get(i).path("url").asString(""))) {
                wrong.add(new FieldError("/links/" + i + "/url", "must be a web address with http or https"));
            }
        }
        return wrong;
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null
                    && !uri.getRawAuthority().contains("@");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
