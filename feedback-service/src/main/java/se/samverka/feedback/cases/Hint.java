package se.samverka.feedback.cases;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.feedback.cases.Course.Appeal;

/**
 * Something in a comment that a moderator should look at before it is published; a help, never a decision.
 *
 * @param at where it begins, in UTF-16 units as JavaScript counts them
 * @param length how far it seems to reach, in the same units; never over the next one
 */
record Hint(Kind kind, int at, int length) {

    // Letters of any language, also those written as a letter and a mark.
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._%+-]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+");
    private static final Pattern LINK = Pattern.compile("\\b(https?://|www\\.)[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);

    /** All in a text, in its order. */
    static List<Hint> in(String text) {
        List<Integer> personal = PersonalNumbers.in(text);
        // What can be read as both is told as what must never be published.
        Stream<Integer> phone = PhoneNumbers.in(text).stream().filter(at -> !personal.contains(at));
        List<Hint> all = Stream.of(
                        personal.stream().map(at -> number(Kind.PERSONAL_NUMBER, at, text)),
                        phone.map(at -> number(Kind.PHONE, at, text)),
                        found(Kind.EMAIL, EMAIL, text),
                        found(Kind.LINK, LINK, text))
                .flatMap(some -> some)
                .sorted(Comparator.comparingInt(Hint::at))
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).within(text, i + 1 < all.size() ? all.get(i + 1).at : text.length()))
                .toList();
    }

    /** All in the text of an appeal; none where there is no appeal. */
    static List<Hint> in(@Nullable Appeal appeal) {
        return appeal == null ? List.of() : in(appeal.text());
    }

    private static Hint number(Kind kind, int at, String text) {
        return new Hint(kind, at, Characters.numberEnd(text, at) - at);
    }

    private static Stream<Hint> found(Kind kind, Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> new Hint(kind, match.start(), match.end() - match.start()));
    }

    private Hint within(String text, int end) {
        int reach =
                text.substring(at, Math.min(at + length, end)).stripTrailing().length();
        return new Hint(kind, at, Math.max(1, reach));
    }

    /** What it looks like. */
    enum Kind {
        PERSONAL_NUMBER,
        EMAIL,
        PHONE,
        LINK
    }
}
