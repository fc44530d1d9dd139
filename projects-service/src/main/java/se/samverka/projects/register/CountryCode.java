package se.samverka.projects.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A country.
 *
 * @param value ISO 3166-1 alpha-2, {@code PL}
 */
public record CountryCode(@JsonValue String value) {

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    /** @throws IllegalArgumentException when there is no such country */
    @JsonCreator
    public CountryCode {
        if (!ALL.contains(value)) {
            throw new IllegalArgumentException("a country's code is two capital letters of ISO 3166-1");
        }
    }

    /** Reads a code as anybody may have written it. Empty when there is no such country. */
    public static Optional<CountryCode> parse(String text) {
        return ALL.contains(text) ? Optional.of(new CountryCode(text)) : Optional.empty();
    }
}
