package se.samverka.kit.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.problem.FieldError;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.text.LocalizedText;

/**
 * Reads the fields of a request and notes what is wrong with any of them, so that the answer names all at once. What is
 * wrong, or not there, comes out empty; nothing may be done with what was read before {@link #refuse()}.
 */
public final class Fields {

    private static final Pattern DATE = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

    /** A personal number, or an address of somebody: whatever it is, it is not a unit. */
    private static final Pattern SOMEBODY = Pattern.compile("@|\\d{6}[-+ ]?\\d{4}");

    private static final int UNIT = 200;

    private final List<FieldError> errors = new ArrayList<>();

    /** @throws Problem 400 naming every field that is wrong */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Notes something wrong. @param detail what would be accepted */
    public <T> Optional<T> wrong(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
        return Optional.empty();
    }

    /** Notes when a value that must be there is not and nothing was noted of it. */
    public <T> Optional<T> required(String pointer, @Nullable Object raw, Optional<T> read) {
        boolean stated = raw instanceof String text ? !text.isBlank() : raw != null;
        return stated || read.isPresent() ? read : wrong(pointer, "is required");
    }

    /** A text; a blank one is not stated. @param most characters (code points) */
    public Optional<String> text(String pointer, @Nullable String raw, int most) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        if (raw.codePointCount(0, raw.length()) > most) {
            return wrong(pointer, "must have at most " + most + " characters");
        }
        return raw.codePoints().allMatch(Fields::printable)
                ? Optional.of(raw)
                : wrong(pointer, "has a character that no text has: a control character or half of a pair");
    }

    /** A text that must be there. */
    public Optional<String> requiredText(String pointer, @Nullable String raw, int most) {
        return required(pointer, raw, text(pointer, raw, most));
    }

    /** A unit or a role of an organisation, at most 200 characters; what is somebody's number or address is refused. */
    public Optional<String> unit(String pointer, @Nullable String raw) {
        return organisation(pointer, raw, UNIT);
    }

    /** An organisation, or a unit or a role of one; what is somebody's number or address is refused. */
    public Optional<String> organisation(String pointer, @Nullable String raw, int most) {
        Optional<String> name = text(pointer, raw, most);
        return name.isPresent() && SOMEBODY.matcher(name.get()).find()
                ? wrong(pointer, "must name an organisation, a unit or a role, not a person")
                : name;
    }

    /** A text in two languages, Swedish a must. */
    public Optional<LocalizedText> localized(String pointer, @Nullable TextBody raw, int most) {
        if (raw == null) {
            return Optional.empty();
        }
        Optional<String> sv = requiredText(pointer + "/sv", raw.sv(), most);
        Optional<String> en = text(pointer + "/en", raw.en(), most);
        return sv.map(swedish -> new LocalizedText(swedish, en.orElse(null)));
    }

    /** A text in two languages that must be there. */
    public Optional<LocalizedText> requiredLocalized(String pointer, @Nullable TextBody raw, int most) {
        return required(pointer, raw, localized(pointer, raw, most));
    }

    /** One of an enumeration's names. */
    public <E extends Enum<E>> Optional<E> choice(String pointer, @Nullable String raw, E[] choices) {
        if (raw == null) {
            return Optional.empty();
        }
        Optional<E> chosen =
                Arrays.stream(choices).filter(c -> c.name().equals(raw)).findFirst();
        return chosen.isPresent() ? chosen : wrong(pointer, "must be one of " + Arrays.toString(choices));
    }

    /** One of an enumeration's names, which must be there. */
    public <E extends Enum<E>> Optional<E> requiredChoice(String pointer, @Nullable String raw, E[] choices) {
        return raw == null ? wrong(pointer, "is required") : choice(pointer, raw, choices);
    }

    /** A full date of the years 1900-2199 (RFC 3339, full-date). */
    public Optional<LocalDate> date(String pointer, @Nullable String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        try {
            if (DATE.matcher(raw).matches()) {
                return Optional.of(LocalDate.parse(raw));
            }
        } catch (DateTimeException e) {
            return wrong(pointer, "is no day of the calendar");
        }
        return wrong(pointer, "must be a date such as 2027-06-30, of the years 1900-2199");
    }

    /** Each of a list; a missing list is empty. A list that is too long is not looked into. */
    public <R, T> List<T> each(
            String pointer, @Nullable List<@Nullable R> raw, int most, BiFunction<String, R, Optional<T>> read) {
        List<@Nullable R> all = raw == null ? List.of() : raw;
        if (all.size() > most) {
            wrong(pointer, "must have at most " + most + " items");
            return List.of();
        }
        return IntStream.range(0, all.size())
                .mapToObj(i -> one(pointer + "/" + i, all.get(i), read))
                .flatMap(Optional::stream)
                .toList();
    }

    private <R, T> Optional<T> one(String pointer, @Nullable R raw, BiFunction<String, R, Optional<T>> read) {
        return raw == null ? wrong(pointer, "must not be null") : read.apply(pointer, raw);
    }

    private static boolean printable(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    /** A text in two languages as it is sent. */
    public record TextBody(@Nullable String sv, @Nullable String en) {}
}
