package se.samverka.gateway.letterbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Words;

/**
 * What somebody typed into a form, kept so that nothing is lost when it cannot be taken. Empty = not stated. What it may
 * be, its owner decides.
 *
 * @param key under which it is sent, so that sending it again makes nothing twice
 * @param useful {@code true}, {@code false} or nothing
 */
public record Letter(String key, String useful, String kind, String comment, String name, String email) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private static final Set<String> VOTES = Set.of("", "true", "false");

    /** As the link that leads to the form begins it: what kind it is. */
    static Letter begun(HttpServletRequest request) {
        return new Letter(newKey(), "", kind(field(request, "kind"), request), "", "", "");
    }

    static Letter of(HttpServletRequest request) {
        String kind = field(request, "kind");
        String key = field(request, "key");
        return new Letter(
                KEY.matcher(key).matches() ? key : newKey(),
                field(request, "useful"),
                NamedPage.of(request).isEmpty() && !kind.isEmpty() ? kind : kind(kind, request),
                // Browsers send line ends as CR LF and count them as one.
                field(request, "comment").replace("\r\n", "\n"),
                field(request, "name"),
                field(request, "email"));
    }

    /** Whether there is nothing in it to be taken. */
    boolean saysNothing() {
        return useful.isEmpty() && comment.isEmpty();
    }

    /** Whether its vote is neither yes nor no nor none: no form of ours sends that, and it must not count as a no. */
    boolean votesOddly() {
        return !VOTES.contains(useful);
    }

    /** Whether nothing was written. */
    boolean isOnlyAVote() {
        return comment.isEmpty() && name.isEmpty() && email.isEmpty();
    }

    /** The same, with the page that it is about in front of what was written; nothing in front of nothing. */
    Letter naming(NamedPage page, Language language) {
        String named = Words.in(language).of("letter.aboutPage", page.path()) + comment;
        return comment.isEmpty() ? this : new Letter(key, useful, kind, named, name, email);
    }

    /** The same, sent under this key. */
    Letter under(String other) {
        return new Letter(other, useful, kind, comment, name, email);
    }

    /** As the owner takes a new one. */
    Map<String, @Nullable Object> asNew(Language language) {
        Map<String, @Nullable Object> body = asChange();
        body.put("useful", useful.isEmpty() ? null : Boolean.valueOf(useful));
        body.put("kind", kind);
        body.put("language", language.tag());
        return body;
    }

    /** As the owner takes a text that is added or changed. */
    Map<String, @Nullable Object> asChange() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("comment", stated(comment));
        body.put("name", comment.isEmpty() ? null : stated(name));
        body.put("email", comment.isEmpty() ? null : stated(email));
        return body;
    }

    /** What is said of a page that has no form of its own is about the site, and no voice on the goal whose form it is. */
    private static String kind(String asked, HttpServletRequest request) {
        return FeedbackKind.of(true).stream()
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .orElse(NamedPage.of(request).isPresent() ? FeedbackKind.ERROR : FeedbackKind.COMMENT)
                .name();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
