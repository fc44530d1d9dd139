package se.samverka.gateway.letterbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.PublishedComment;
import se.samverka.gateway.feedback.Voices;

/**
 * Where something is said about a goal or a project, and what others said.
 *
 * @param letter what was typed and not taken
 * @param about the page that has a fault and no form; {@code null} = the place's own
 * @param trouble key of the words that say why; {@code null} = nothing is wrong
 * @param said what others said
 * @param faults what others reported of the site
 * @param shown now, in seconds since 1970
 */
public record LetterPage(
        Place place,
        Letter letter,
        @Nullable NamedPage about,
        @Nullable String trouble,
        Voices said,
        List<PublishedComment> faults,
        long shown) {}
