package se.samverka.gateway.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the suite speaks. Swedish comes first: every text has it. */
public enum Language {
    SV("sv", "Svenska"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The one with this tag; empty = none has it. */
    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** BCP 47 tag, as in {@code lang} and {@code hreflang}. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The other one. */
    public Language other() {
        return this == SV ? EN : SV;
    }

    /** For dates and sorting. */
    public Locale locale() {
        return this == SV ? Locale.of("sv", "SE") : Locale.UK;
    }
}
