package se.samverka.gateway.form;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not accepted.
 *
 * @param field where; {@code null} = in nothing that the form has
 * @param line which of several, from 1; 0 = not one of several
 * @param words key of the words that say what would be accepted; {@code {0}} in them is how long a text may be
 * @param detail the owner's own words, in English
 */
public record Fault(@Nullable Field field, int line, String words, String detail) {

    /** Whether it is about this field. */
    public boolean isAt(Field other) {
        return field != null && field.pointer().equals(other.pointer());
    }

    /** How long its text may be. */
    public int most() {
        return field == null ? 0 : field.most();
    }
}
