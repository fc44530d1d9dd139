package se.samverka.goals.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit in an indicator's title at Kolada, which has no other place for it: "…, andel (%)", "…, kr/inv". */
final class Unit {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\((%|kr|kr/[^()]{1,15}|antal|år|kg|ton)\\)\\s*$");
    private static final Pattern PER =
            Pattern.compile("(?:^|[, ])((?:kr|antal|kg|ton|kWh|MWh|m2|m3)/[\\p{L}0-9 ]{1,20})$");

    private Unit() {}

    /** Empty when the title says none for certain. */
    static Optional<String> in(String title) {
        Matcher brackets = IN_BRACKETS.matcher(title);
        if (brackets.find()) {
            return Optional.of(brackets.group(1));
        }
        Matcher per = PER.matcher(title.strip());
        return per.find() ? Optional.of(per.group(1)) : Optional.empty();
    }
}
