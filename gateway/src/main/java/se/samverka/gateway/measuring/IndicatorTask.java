package se.samverka.gateway.measuring;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.samverka.gateway.language.Language;

/** What can be done with an indicator: each is one form, and one write to the owner. */
public enum IndicatorTask {
    DEFINE("nytt-matt", "new-indicator"),
    CHANGE("andra", "change"),
    ENTER_VALUE("nytt-varde", "new-value"),
    CHANGE_VALUE("andra-varde", "change-value"),
    REMOVE("ta-bort", "remove");

    private final Map<Language, String> address;

    IndicatorTask(String swedish, String english) {
        this.address = Map.of(Language.SV, swedish, Language.EN, english);
    }

    /** The one with an indicator that is there whose address has this word. */
    static Optional<IndicatorTask> at(Language language, String word) {
        return Arrays.stream(values())
                .filter(task -> task != DEFINE && word.equals(task.word(language)))
                .findFirst();
    }

    /** Its word in addresses. */
    String word(Language language) {
        return address.getOrDefault(language, "");
    }

    /** Whether it is done with the value of a year that is there, which its address names then. */
    boolean isAboutYear() {
        return this == CHANGE_VALUE;
    }

    /** Whether it is about a value. */
    boolean isOfValue() {
        return this == ENTER_VALUE || this == CHANGE_VALUE;
    }

    /** Whether its form changes what is there already. */
    boolean changes() {
        return this == CHANGE || this == CHANGE_VALUE;
    }
}
