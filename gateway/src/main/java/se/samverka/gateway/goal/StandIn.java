package se.samverka.gateway.goal;

import java.util.stream.Stream;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.site.Words;

/**
 * A count from the register where nothing measures the goal itself.
 *
 * @param note what is counted, and that it is no measure of whether the goal is reached
 */
public record StandIn(Code code, int value, Text name, Text note) {

    /** What is counted. */
    public enum Code {
        ACTIVE_PARTNERSHIPS,
        EU_PROJECTS,
        PARTNER_COUNTRIES,
        EVALUATED_PROJECTS
    }

    static StandIn counted(Code code, int value) {
        return new StandIn(
                code,
                value,
                text("standIn.name." + code.name()),
                text("standIn.note." + code.name(), "standIn.caution"));
    }

    private static Text text(String... keys) {
        return new Text(in(Language.SV, keys), in(Language.EN, keys));
    }

    private static String in(Language language, String... keys) {
        Words words = Words.in(language);
        return String.join(" ", Stream.of(keys).map(words::of).toList());
    }
}
