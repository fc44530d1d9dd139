package se.samverka.gateway.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What residents said about one thing, in short.
 *
 * @param publishedComments how many texts are published
 * @param latest the newest of them, newest first
 * @param voices the same less what is about the site
 */
public record Summary(
        Useful useful,
        int publishedComments,
        List<PublishedComment> latest,
        @JsonIgnore Voices voices) {

    /** Nobody said anything. */
    static final Summary NOTHING = new Summary(new Useful(0, 0), 0, List.of(), new Voices(0, List.of()));

    /** Answers to "was this useful?". */
    public record Useful(int yes, int no) {}
}
