package se.samverka.gateway.search;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;

/**
 * Words in one language, composed (NFC) and on one line; what is no text, such as half a character, is left out.
 *
 * @param language {@code null} = not stated: it is searched as either
 */
public record Wording(@Nullable Language language, String text) {

    /** Cleans the text. */
    public Wording {
        text = clean(text);
    }

    /** One in each language that the text has. */
    public static List<Wording> of(Text text) {
        String english = text.en();
        Wording swedish = new Wording(Language.SV, text.sv());
        return english == null ? List.of(swedish) : List.of(swedish, new Wording(Language.EN, english));
    }

    /** The text with everything replaced by a space that cannot be shown, or not be sent as UTF-8. */
    static String clean(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFC)
                .codePoints()
                .map(character -> isText(character) ? character : ' ')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isText(int character) {
        int type = Character.getType(character);
        return type != Character.SURROGATE && type != Character.CONTROL && type != Character.UNASSIGNED;
    }
}
