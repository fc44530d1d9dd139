package se.samverka.gateway.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.site.Words;

/**
 * Something that can be chosen.
 *
 * @param value as it is sent
 * @param label as it is read
 * @param group what it belongs to, where there are very many; {@code null} = to none
 * @param more what can be read before it is chosen; empty = nothing
 */
public record Choice(
        String value,
        Function<Language, String> label,
        @Nullable Function<Language, String> group,
        String more) {

    /** One of which the label says all. */
    public Choice(String value, Function<Language, String> label, @Nullable Function<Language, String> group) {
        this(value, label, group, "");
    }

    /** The same, with a text that can be read before it is chosen. */
    public Choice more(String text) {
        return new Choice(value, label, group, text);
    }

    String groupIn(Language language) {
        Function<Language, String> name = group;
        return name == null ? "" : name.apply(language);
    }

    /** Values of an enum, by their words. */
    public static List<Choice> of(Enum<?>... values) {
        return of(values[0].getDeclaringClass().getSimpleName(), values);
    }

    /** Values of an enum. @param words first part of their words' keys, {@code Status} in {@code Status.POSITIVE} */
    public static List<Choice> of(String words, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value ->
                        new Choice(value.name(), language -> Words.in(language).of(words + "." + value.name()), null))
                .toList();
    }

    /** Numbers, both ends included. */
    public static List<Choice> from(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Choice(Integer.toString(number), language -> Integer.toString(number), null))
                .toList();
    }
}
