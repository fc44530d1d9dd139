package se.samverka.gateway.letterbox;

import org.jspecify.annotations.Nullable;

/**
 * The author's own page.
 *
 * @param token the author's secret
 * @param letter what was typed and not taken, or what there is
 * @param trouble key of the words that say why something was not taken; {@code null} = nothing is wrong
 */
public record CasePage(
        String token,
        Place place,
        AuthorCase content,
        Letter letter,
        @Nullable String trouble) {}
