package se.samverka.gateway.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands in a form, by the name of the input: the pointer that the field has in the JSON (RFC 6901). Empty = not
 * stated.
 */
public record Typed(Map<String, List<String>> texts) {

    /** Browsers send line ends as CR LF and count them as one; blanks around a text mean nothing. */
    public Typed {
        texts = texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(text -> text.replace("\r\n", "\n").strip())
                                .toList()));
    }

    /** What a request brings. */
    public static Typed of(Map<String, String[]> parameters) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        parameters.forEach((name, values) -> texts.put(name, Arrays.asList(values)));
        return new Typed(texts);
    }

    /** What stands in one input. */
    public String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** What is chosen under one name. */
    public List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** Whether nothing stands there. */
    boolean isBlank(String name) {
        return all(name).stream().allMatch(String::isEmpty);
    }
}
