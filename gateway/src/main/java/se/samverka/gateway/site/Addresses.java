package se.samverka.gateway.site;

import se.samverka.gateway.language.Language;

/** Addresses of the site's pages, in each language's own words. */
public final class Addresses {

    /** Where a form is sent to log out. */
    public static final String LOG_OUT = "/arbete/logga-ut";

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

    /** The list of a municipality's projects. */
    public static String projects(Language language, String code) {
        return municipality(language, code)
                + switch (language) {
                    case SV -> "/projekt";
                    case EN -> "/projects";
                };
    }

    /** A project of a municipality. @param id of the project */
    public static String project(Language language, String code, String id) {
        return projects(language, code) + "/" + id;
    }

    /** What a municipality has to look at again. */
    public static String review(Language language, String code) {
        return municipality(language, code)
                + switch (language) {
                    case SV -> "/att-se-over";
                    case EN -> "/review";
                };
    }

    /** The list of a municipality's indicators. */
    public static String indicators(Language language, String code) {
        return municipality(language, code)
                + switch (language) {
                    case SV -> "/matt";
                    case EN -> "/indicators";
                };
    }

    /** An indicator of a municipality. @param id of the indicator */
    public static String indicator(Language language, String code, String id) {
        return indicators(language, code) + "/" + id;
    }

    /** Lessons of all municipalities. */
    public static String lessons(Language language) {
        return switch (language) {
            case SV -> "/lardomar";
            case EN -> "/en/lessons";
        };
    }

    /** A lesson of a municipality. @param id of the lesson */
    public static String lesson(Language language, String code, String id) {
        return municipality(language, code)
                + switch (language) {
                    case SV -> "/lardomar/";
                    case EN -> "/lessons/";
                }
                + id;
    }

    /** Where residents say something on the page at this address, and read what others said. */
    public static String feedback(Language language, String page) {
        return page
                + switch (language) {
                    case SV -> "/synpunkter";
                    case EN -> "/feedback";
                };
    }

    /** An author's own case. @param token the author's secret */
    public static String feedbackCase(Language language, String token) {
        return switch (language) {
            case SV -> "/arende/" + token;
            case EN -> "/en/cases/" + token;
        };
    }

    /** Where those who work with the register begin, whatever their municipality; it asks them to log in. */
    public static String work(Language language) {
        return switch (language) {
            case SV -> "/arbete";
            case EN -> "/en/work";
        };
    }

    /** Where those who work with a municipality's register begin. */
    public static String work(Language language, String code) {
        return municipality(language, code)
                + switch (language) {
                    case SV -> "/arbete";
                    case EN -> "/work";
                };
    }

    /** Where a project is worked with. @param id of the project */
    public static String work(Language language, String code, String id) {
        return work(language, code)
                + switch (language) {
                    case SV -> "/projekt/";
                    case EN -> "/projects/";
                }
                + id;
    }

    /** The language of a page by its address. */
    public static Language languageOf(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.SV;
    }
}
