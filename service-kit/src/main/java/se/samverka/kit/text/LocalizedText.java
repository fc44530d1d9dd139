package se.samverka.kit.text;

import org.jspecify.annotations.Nullable;

/**
 * A text in the languages of the site.
 *
 * @param sv Swedish, always there
 * @param en English; {@code null} = not stated
 */
public record LocalizedText(String sv, @Nullable String en) {}
