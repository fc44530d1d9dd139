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

    /** How municipalities assess themselves on a goal. @param goal 1-17 */
    public static String comparison(Language language, int goal) {
        return switch (language) {
                    case SV -> "/mal/";
                    case EN -> "/en/goals/";
                }
                + goal;
    }

    /** How accessible the site is. */
    public static String accessibility(Language language) {
        return switch (language) {
            case SV -> "/tillganglighet";
            case EN -> "/en/accessibility";
        };
    }

    /** Where a fault of any page is reported. */
    public static String faults(Language language) {
        return switch (language) {
            case SV -> "/felanmalan";
            case EN -> "/en/report-a-fault";
        };
    }

    /** Where a fault of this page is reported. One that is nobody else's to know is not named. @param page its address */
    public static String faults(Language language, String page) {
        return page.startsWith(feedbackCase(language, ""))
                ? faults(language)
                : Links.to(faults(language))
                        .with("page", page.split("\\?", 2)[0])
                        .toString();
    }

    /** Where it is reported that not everybody can use a page. */
    public static String shortcomings(Language language) {
        return Links.to(faults(language)).with("kind", "ACCESSIBILITY").toString();
    }

    /** Where the data are from. */
    public static String data(Language language) {
        return switch (language) {
            case SV -> "/om-data";
            case EN -> "/en/about-the-data";
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

    /** What is overdue in a municipality. */
    public static String deadlines(Language language, String code) {
        return municipality(language, code)
                + switch (language) {
                    case SV -> "/uppfoljning";
                    case EN -> "/follow-up";
                };
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

    /** What another system can follow. */
    public static String events(Language language) {
        return switch (language) {
            case SV -> "/handelser";
            case EN -> "/en/events";
        };
    }

    /** Search over everything. */
    public static String search(Language language) {
        return switch (language) {
            case SV -> "/sok";
            case EN -> "/en/search";
        };
    }

    /** Where residents say something on the page at this address, and read what others said. */
    public static String feedback(Language language, String page) {
        return page
                + switch (language) {
                    case SV -> "/synpunkter";
                    case EN -> "/feedback";
                };
    }

    /** How a municipality deals with what is said, in numbers. */
    public static String moderation(Language language, String code) {
        return municipality(language, code)
                + switch (language) {
                    case SV -> "/moderering";
                    case EN -> "/moderation";
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

    /** Where a municipality's goals are worked with. */
    public static String workingOnGoals(Language language, String code) {
        return work(language, code)
                + switch (language) {
                    case SV -> "/mal";
                    case EN -> "/goals";
                };
    }

    /** Where a goal is worked with. @param goal 1-17 */
    public static String workingOnGoal(Language language, String code, int goal) {
        return workingOnGoals(language, code) + "/" + goal;
    }

    /** Where stands how a goal has been assessed. @param goal 1-17 */
    public static String historyOfGoal(Language language, String code, int goal) {
        return workingOnGoal(language, code, goal)
                + switch (language) {
                    case SV -> "/historik";
                    case EN -> "/history";
                };
    }

    /** Where a municipality's indicators are worked with. */
    public static String workingOnIndicators(Language language, String code) {
        return work(language, code)
                + switch (language) {
                    case SV -> "/matt";
                    case EN -> "/indicators";
                };
    }

    /** Where an indicator is worked with. @param id of the indicator */
    public static String workingOnIndicator(Language language, String code, String id) {
        return workingOnIndicators(language, code) + "/" + id;
    }

    /** Where an indicator of the municipality's own is added. */
    public static String newIndicator(Language language, String code) {
        return work(language, code)
                + switch (language) {
                    case SV -> "/nytt-matt";
                    case EN -> "/new-indicator";
                };
    }

    /** Where indicators are fetched from Kolada. */
    public static String fetching(Language language, String code) {
        return work(language, code) + "/kolada";
    }

    /** Where a municipality's projects are read in from a file. */
    public static String projectFile(Language language, String code) {
        return work(language, code)
                + switch (language) {
                    case SV -> "/projektfil";
                    case EN -> "/project-file";
                };
    }

    /** What waits for moderators in a municipality. */
    public static String moderating(Language language, String code) {
        return feedback(language, work(language, code));
    }

    /** What moderators have decided in a municipality. */
    public static String decided(Language language, String code) {
        return moderating(language, code)
                + switch (language) {
                    case SV -> "/beslutade";
                    case EN -> "/decided";
                };
    }

    /** Where administrators hand out what is held of somebody. */
    public static String subjectExport(Language language, String code) {
        return moderating(language, code)
                + switch (language) {
                    case SV -> "/registerutdrag";
                    case EN -> "/subject-export";
                };
    }

    /** Where administrators see what was destroyed. */
    public static String destruction(Language language, String code) {
        return work(language, code)
                + switch (language) {
                    case SV -> "/gallring";
                    case EN -> "/destruction-records";
                };
    }

    /** A case as a record that is handed out. @param id of the case */
    public static String disclosure(Language language, String code, String id) {
        return moderating(language, code, id)
                + switch (language) {
                    case SV -> "/utlamnande";
                    case EN -> "/disclosure";
                };
    }

    /** The same to be read and printed. @param id of the case */
    public static String printedDisclosure(Language language, String code, String id) {
        return disclosure(language, code, id)
                + switch (language) {
                    case SV -> "/utskrift";
                    case EN -> "/printout";
                };
    }

    /** Where moderators work with a case. @param id of the case */
    public static String moderating(Language language, String code, String id) {
        return moderating(language, code) + "/" + id;
    }

    /** The language of a page by its address. */
    public static Language languageOf(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.SV;
    }
}
