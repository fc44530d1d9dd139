package se.samverka.gateway.site;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.language.Text;
import se.samverka.gateway.markdown.SafeText;

/**
 * Where the reader is: what a page's layout needs to know beside its content.
 *
 * @param language of the page
 * @param words the site's words in it
 * @param title of the page, without the site's name
 * @param address of the page in a language; {@code null} for a page that is in no place of its own, such as an error
 * @param way the pages above it, outermost first
 */
public record Here(
        Language language,
        Words words,
        String title,
        @Nullable Function<Language, String> address,
        List<Step> way) {

    private static final Pattern OF_MUNICIPALITY =
            Pattern.compile("/(?:kommuner|en/municipalities)/(\\d{4})(?:[/?].*)?");

    /** A page above the present one. */
    public record Step(String title, String address) {}

    /** A page in its place. */
    public static Here at(Language language, String title, Function<Language, String> address, Step... way) {
        return new Here(language, Words.in(language), title, address, List.of(way));
    }

    /** The step to the list of municipalities. */
    public static Step municipalities(Language language) {
        return new Step(Words.in(language).of("municipalities.title"), Addresses.municipalities(language));
    }

    /** The step to a municipality. */
    public static Step municipality(Language language, Municipality municipality) {
        return new Step(municipality.name(), Addresses.municipality(language, municipality.code()));
    }

    /** A page in no place of its own. */
    public static Here nowhere(Language language, String title) {
        return new Here(language, Words.in(language), title, null, List.of());
    }

    /** Address of the same page in this language; the start page's for one that has no place. */
    public String in(Language wanted) {
        return address == null ? Addresses.municipalities(wanted) : address.apply(wanted);
    }

    /** Where people log in; on the page of a municipality, to work there. */
    public String logIn() {
        Matcher page = OF_MUNICIPALITY.matcher(in(language));
        return Addresses.work(language) + (page.matches() ? "?municipality=" + page.group(1) : "");
    }

    /** Tag of the text's language where that is not the page's, else {@code null}: a {@code lang} attribute. */
    public @Nullable String foreign(Text text) {
        return foreign(text.spokenIn(language));
    }

    /** As {@link #foreign(Text)}. */
    public @Nullable String foreign(SafeText text) {
        return foreign(text.spokenIn(language));
    }

    /** As {@link #foreign(Text)}. @param tag of the text's language; {@code null} = not stated */
    public @Nullable String foreign(@Nullable String tag) {
        return tag == null || tag.equals(language.tag()) ? null : tag;
    }

    private @Nullable String foreign(Language spoken) {
        return spoken == language ? null : spoken.tag();
    }
}
