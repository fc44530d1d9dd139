package se.samverka.gateway.language;

import java.util.Locale;

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
