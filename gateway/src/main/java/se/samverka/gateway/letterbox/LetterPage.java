package se.samverka.gateway.letterbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.feedback.PublishedComment;

/**
 * Where something is said about a goal or a project, and what others said.
 *
 * @param letter what was typed and not taken
 * @param trouble key of the words that say why; {@code null} = nothing is wrong
 * @param comments the newest published texts, newest first
 * @param total how many are published
 * @param shown now, in seconds since 1970
 */
public record LetterPage(
        Place place, Letter letter, @Nullable String trouble, List<PublishedComment> comments, int total, long shown) {}
