package se.samverka.gateway.letterbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.UseKind;

/**
 * The author's own page.
 *
 * @param token the author's secret
 * @param uses what the text led to
 * @param letter what was typed and not taken, or what there is
 * @param trouble key of the words that say why something was not taken; {@code null} = nothing is wrong
 */
public record CasePage(
        String token,
        Place place,
        AuthorCase content,
        List<LedTo> uses,
        Letter letter,
        @Nullable String trouble) {

    /** An assessment or evaluation that rests on the text, and where it is. */
    public record LedTo(UseKind kind, Place place) {}
}
