package se.samverka.gateway.markdown;

import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;

/**
 * Formatted text in Swedish and perhaps in English.
 *
 * @param sv always there
 * @param en {@code null} when nobody has translated it
 */
public record SafeText(SafeHtml sv, @Nullable SafeHtml en) {

    /** From what an editor wrote. */
    public static SafeText of(Text markdown) {
        String english = markdown.en();
        return new SafeText(Markdown.toHtml(markdown.sv()), english == null ? null : Markdown.toHtml(english));
    }

    /** The text in this language, or in Swedish where it has not been translated. */
    public SafeHtml in(Language language) {
        SafeHtml english = en;
        return language == Language.EN && english != null ? english : sv;
    }

    /** The language that {@link #in} answers in. */
    public Language spokenIn(Language wanted) {
        return en == null ? Language.SV : wanted;
    }
}
