package se.samverka.feedback.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a resident sent: a vote, a comment or both, as it was received.
 *
 * @param language of the comment; {@code null} = not stated
 * @param useful the vote; {@code null} = not cast
 * @param comment {@code null} = none
 */
record Opinion(
        Kind kind,
        @Nullable Language language,
        @Nullable Boolean useful,
        @Nullable Comment comment) {

    /** The same vote with this comment. */
    Opinion with(Comment other) {
        return new Opinion(kind, language, useful, other);
    }

    /** The same without anything that tells who its author is. */
    Opinion anonymous() {
        return comment == null ? this : with(new Comment(comment.text, null, null));
    }

    /** Whether this address was left with it; capitals do not count. */
    boolean isFrom(String email) {
        return comment != null && comment.email != null && comment.email.equalsIgnoreCase(email);
    }

    /** Whether it tells who its author is. */
    boolean hasContact() {
        return comment != null && (comment.name != null || comment.email != null);
    }

    /**
     * A comment, never published as it is before somebody decided so.
     *
     * @param name of the author, never published; {@code null} = not stated
     * @param email of the author, never published; {@code null} = not stated
     */
    record Comment(
            String text, @Nullable String name, @Nullable String email) {

        /** Without the content: this may end up in a log. */
        @Override
        public String toString() {
            return "a comment of " + text.length() + " characters";
        }
    }

    /** What the author calls it. */
    enum Kind {
        COMMENT,
        QUESTION,
        ACCESSIBILITY,
        ERROR
    }

    /** A language of the site. */
    enum Language {
        SV("sv"),
        EN("en");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** BCP 47 tag. */
        @JsonValue
        String tag() {
            return tag;
        }
    }
}
