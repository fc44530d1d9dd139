package se.samverka.gateway.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param id within its municipality and kind; of a goal its number
 * @param title what it is called, or what it is about
 * @param snippet why it was found
 * @param url of its page, a path
 * @param language of the snippet, {@code sv} or {@code en}; {@code null} = not stated
 */
public record Found(
        FoundKind kind,
        String id,
        String municipality,
        String title,
        Snippet snippet,
        String url,
        @Nullable String language) {}
