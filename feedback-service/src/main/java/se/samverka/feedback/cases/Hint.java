package se.samverka.feedback.cases;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something in a comment that a moderator should look at before it is published; a help, never a decision.
 *
 * @param at where it begins, in UTF-16 units as JavaScript counts them
 */
record Hint(Kind kind, int at) {

    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");
    private static final Pattern LINK = Pattern.compile("\\b(https?://|www\\.)[^\\s<>\"]", Pattern.CASE_INSENSITIVE);

    /** All in a text, in its order. */
    static List<Hint> in(String text) {
        List<Integer> personal = PersonalNumbers.in(text);
        // What can be read as both is told as what must never be published.
        Stream<Integer> phone = PhoneNumbers.in(text).stream().filter(at -> !personal.contains(at));
        return Stream.of(
                        personal.stream().map(at -> new Hint(Kind.PERSONAL_NUMBER, at)),
                        phone.map(at -> new Hint(Kind.PHONE, at)),
                        found(Kind.EMAIL, EMAIL, text),
                        found(Kind.LINK, LINK, text))
                .flatMap(all -> all)
                .sorted(Comparator.comparingInt(Hint::at))
                .toList();
    }

    private static Stream<Hint> found(Kind kind, Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> new Hint(kind, match.start()));
    }

    /** What it looks like. */
    enum Kind {
        PERSONAL_NUMBER,
        EMAIL,
        PHONE,
        LINK
    }
}
