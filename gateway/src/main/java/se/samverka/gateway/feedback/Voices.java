package se.samverka.gateway.feedback;

import java.util.List;

/**
 * What residents said about one thing, as its page shows it: without what is about the site and not about the thing.
 *
 * @param total how many texts are published
 * @param latest the newest of them, newest first
 */
public record Voices(int total, List<PublishedComment> latest) {

    /** Copies the list. */
    public Voices {
        latest = List.copyOf(latest);
    }
}
