package se.samverka.goals.goal;

import org.jspecify.annotations.Nullable;

/**
 * A text in the languages of the site.
 *
 * @param sv Swedish, always there
 * @param en English; {@code null} = not stated
 */
record LocalizedText(String sv, @Nullable String en) {}
