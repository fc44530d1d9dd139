package se.samverka.gateway.language;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in Swedish and perhaps in English.
 *
 * @param sv always there
 * @param en {@code null} when nobody has translated it
 */
public record Text(String sv, @Nullable String en) {

    /** @throws NullPointerException when there is no Swedish */
    public Text {
        Objects.requireNonNull(sv, "a text has Swedish");
    }

    /** The text in this language, or in Swedish where it has not been translated. */
    public String in(Language language) {
        String english = en;
        return language == Language.EN && english != null ? english : sv;
    }

    /** The language that {@link #in} answers in: Swedish where there is no English. */
    public Language spokenIn(Language wanted) {
        return en == null ? Language.SV : wanted;
    }
}
