package se.samverka.kit.problem;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/** JSON Pointers (RFC 6901) to where a parser stood, made of names that callers chose: bounded, and harmless to show. */
final class Pointers {

    private static final int DEEPEST = 32;

    private Pointers() {}

    static String of(List<JacksonException.Reference> path) {
        Deque<String> segments = new ArrayDeque<>();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            segments.addLast(name == null ? Integer.toString(step.getIndex()) : name);
        }
        return joined(segments);
    }

    static String of(TokenStreamContext place) {
        Deque<String> segments = new ArrayDeque<>();
        for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                segments.addFirst(Integer.toString(at.getCurrentIndex()));
            } else if (at.currentName() != null) {
                segments.addFirst(at.currentName());
            }
        }
        return joined(segments);
    }

    private static String joined(Deque<String> segments) {
        StringBuilder pointer = new StringBuilder();
        segments.stream().limit(DEEPEST).forEach(segment -> pointer.append('/').append(escaped(segment)));
        return pointer.toString();
    }

    private static String escaped(String segment) {
        return SafeText.name(segment).replace("~", "~0").replace("/", "~1");
    }
}
