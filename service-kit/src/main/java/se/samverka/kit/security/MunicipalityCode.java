package se.samverka.kit.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A municipality's or region's code, the unit in which rights are given and the first part of every key.
 *
 * @param value four digits as text, as SCB and Kolada write it: {@code 1781}
 */
public record MunicipalityCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}");

    /** @throws IllegalArgumentException when it is not four digits */
    @JsonCreator
    public MunicipalityCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a municipality code has four digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
