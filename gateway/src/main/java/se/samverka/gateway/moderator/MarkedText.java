package se.samverka.gateway.moderator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in parts, so that what a moderator should look at stands out. All parts together are the text. */
public record MarkedText(List<Part> parts) {

    /** @param suspicion what it looks like; {@code null} = nothing in particular */
    public record Part(String text, @Nullable Suspicion suspicion) {}

    /** A hint that is not within the text, or reaches into the one before it, marks nothing. */
    static MarkedText of(String text, List<Hint> hints) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (Hint hint :
                hints.stream().sorted(Comparator.comparingInt(Hint::at)).toList()) {
            if (hint.at() >= done && hint.length() > 0 && hint.length() <= text.length() - hint.at()) {
                add(parts, text.substring(done, hint.at()), null);
                done = hint.at() + hint.length();
                add(parts, text.substring(hint.at(), done), hint.kind());
            }
        }
        add(parts, text.substring(done), null);
        return new MarkedText(List.copyOf(parts));
    }

    /** What there is to look at, each once, in the text's order. */
    public List<Suspicion> suspicions() {
        return parts.stream()
                .map(Part::suspicion)
                .filter(Suspicion.class::isInstance)
                .map(Suspicion.class::cast)
                .distinct()
                .toList();
    }

    private static void add(List<Part> parts, String text, @Nullable Suspicion suspicion) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, suspicion));
        }
    }
}
