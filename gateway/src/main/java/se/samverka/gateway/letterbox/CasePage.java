package se.samverka.gateway.letterbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.UseKind;

/**
 * The author's own page.
 *
 * @param token the author's secret
 * @param uses what the text led to
 * @param unsaved what was sent and not taken; {@code null} = nothing is wrong
 * @param shown when, in seconds since 1970
 */
public record CasePage(
        String token,
        Place place,
        AuthorCase content,
        List<LedTo> uses,
        @Nullable Unsaved unsaved,
        long shown) {

    /** An assessment or evaluation that rests on the text, and where it is. */
    public record LedTo(UseKind kind, Place place) {}

    /** Key of the words at the top: who is told no is not thanked. */
    public String greeting() {
        return switch (content.status()) {
            case COUNTED, PENDING, PUBLISHED -> "case.thanks";
            case REJECTED -> "case.decidedTitle";
            case APPEALED -> "case.appealedTitle";
            case WITHDRAWN -> "case.withdrawnTitle";
        };
    }

    /** Key of the words that say where the case stands. */
    public String standing() {
        if (!content.decidedTwice()) {
            return "case.status." + content.status().name();
        }
        return content.reason() == null ? "case.finallyPublished" : "case.finallyRejected";
    }

    /** What stands in the form: what was typed into it and not taken, or what there is. */
    public Letter letter() {
        Unsaved sent = unsaved;
        if (sent == null || !sent.isComment()) {
            return new Letter(
                    "",
                    "",
                    content.kind().name(),
                    text(content.comment()),
                    text(content.name()),
                    text(content.email()));
        }
        Letter typed = sent.letter();
        return typed.comment().isEmpty()
                ? new Letter("", "", typed.kind(), text(content.comment()), typed.name(), typed.email())
                : typed;
    }

    /** What was typed to ask for a second look; empty = nothing. */
    public String appeal() {
        return unsaved != null && unsaved.isAppeal() ? unsaved.letter().comment() : "";
    }

    /** What was typed and has no form any longer, since the case has changed meanwhile; empty = nothing. */
    public String lost() {
        Unsaved sent = unsaved;
        if (sent == null || !sent.isTyped() || (sent.isComment() ? content.open() : content.appealable())) {
            return "";
        }
        return sent.letter().comment();
    }

    /** Key of the words that say what is wrong with the text; {@code null} = nothing. */
    public @Nullable String fault() {
        return unsaved != null
                        && unsaved.isComment()
                        && unsaved.letter().comment().isEmpty()
                ? unsaved.trouble()
                : null;
    }

    private static String text(@Nullable String stated) {
        return stated == null ? "" : stated;
    }
}
