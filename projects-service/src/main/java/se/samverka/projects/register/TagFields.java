package se.samverka.projects.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.Frame;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.kit.http.Fields;

/** Reads what something in the register is about: goals, targets, countries. */
public final class TagFields {

    private static final int COUNTRIES = 200;
    private static final int TARGETS = 169;

    private TagFields() {}

    /** Targets of the frame. */
    public static List<TargetCode> targets(
            Fields fields, String pointer, @Nullable List<@Nullable String> raw, Frame frame) {
        return fields.each(
                pointer,
                raw,
                TARGETS,
                (at, code) -> TargetCode.parse(code)
                        .filter(frame::has)
                        .or(() -> fields.wrong(at, "must be one of the 169 targets, written as 17.18 or 16.a")));
    }

    /** Numbers of goals. */
    public static List<GoalNumber> goals(Fields fields, String pointer, @Nullable List<@Nullable Integer> raw) {
        return fields.each(
                pointer,
                raw,
                GoalNumber.LAST,
                (at, number) -> GoalNumber.parse(number.toString())
                        .or(() -> fields.wrong(at, "must be the number of a goal, 1-17")));
    }

    /** Countries. */
    public static List<CountryCode> countries(Fields fields, String pointer, @Nullable List<@Nullable String> raw) {
        return fields.each(pointer, raw, COUNTRIES, (at, code) -> country(fields, at, code));
    }

    /** A country; a missing one is not stated. */
    public static Optional<CountryCode> country(Fields fields, String pointer, @Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<CountryCode> country = CountryCode.parse(code);
        return country.isPresent()
                ? country
                : fields.wrong(pointer, "must be a country's two capital letters, as ISO 3166-1 has them");
    }
}
