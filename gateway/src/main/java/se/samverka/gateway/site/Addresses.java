package se.samverka.gateway.site;

import se.samverka.gateway.language.Language;

/** Addresses of the site's pages, in each language's own words. */
public final class Addresses {

    private Addresses() {}

    /** The list of municipalities. */
    public static String municipalities(Language language) {
        return switch (language) {
            case SV -> "/kommuner";
            case EN -> "/en/municipalities";
        };
    }

    /** A municipality's goals. @param code of the municipality */
    public static String municipality(Language language, String code) {
        return municipalities(language) + "/" + code;
    }

    /** A goal of a municipality. @param goal 1-17 */
    public static String goal(Language language, String code, int goal) {
        String word = switch (language) {
            case SV -> "/mal/";
            case EN -> "/goals/";
        };
        return municipality(language, code) + word + goal;
    }

    /** The language of a page by its address. */
    public static Language languageOf(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.SV;
    }
}
