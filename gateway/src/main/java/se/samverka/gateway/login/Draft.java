package se.samverka.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody sent that could not be sent, so that it can be shown to them again. The server's limit for forms
 * bounds it.
 *
 * @param path of the form
 * @param fields what was typed, by the name of the input
 */
record Draft(String path, Map<String, List<String>> fields) implements Serializable {

    private static final String TOKEN = "_csrf";

    static Draft of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove(TOKEN);
        return new Draft(request.getRequestURI(), Map.copyOf(fields));
    }

    /** Bytes it takes in memory, roughly. */
    int weight() {
        return 2
                * fields.entrySet().stream()
                        .mapToInt(field -> 50
                                + field.getKey().length()
                                + field.getValue().stream()
                                        .mapToInt(text -> 50 + text.length())
                                        .sum())
                        .sum();
    }
}
