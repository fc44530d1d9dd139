package se.samverka.gateway.editor;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.samverka.gateway.language.Language;

/** What can be done with a goal: each is one form, and one write to the owner. */
public enum GoalTask {
    ASSESS("bedom", "assess", "PUT", "/assessment"),
    DESCRIBE("beskriv", "describe", "PUT", "/content"),
    REGISTER_GAP("ny-lucka", "new-gap", "POST", "/gaps"),
    CHANGE_GAP("andra-lucka", "change-gap", "PUT", "/gaps/{gap}"),
    CLOSE_GAP("stang-lucka", "close-gap", "POST", "/gaps/{gap}/closing");

    private static final String GAP = "{gap}";

    private final Map<Language, String> address;
    private final String method;
    private final String path;

    /** @param path of the write, from the goal on */
    GoalTask(String swedish, String english, String method, String path) {
        this.address = Map.of(Language.SV, swedish, Language.EN, english);
        this.method = method;
        this.path = path;
    }

    /** The one whose address has this word. */
    static Optional<GoalTask> at(Language language, String word) {
        return Arrays.stream(values())
                .filter(task -> word.equals(task.word(language)))
                .findFirst();
    }

    /** Its word in addresses. */
    String word(Language language) {
        return address.getOrDefault(language, "");
    }

    /** Method of the write. */
    String method() {
        return method;
    }

    /** Path of the write, from the goal on. @param gap id of the gap; may be empty */
    String path(String gap) {
        return path.replace(GAP, gap);
    }

    /** Whether it is done with a gap that is there, which its address names then. */
    boolean isAboutGap() {
        return path.contains(GAP);
    }

    /** Whether it makes something: then the same form sent twice must make it once. */
    boolean makes() {
        return this == REGISTER_GAP;
    }

    /** Whether its form changes what is there already. */
    boolean changes() {
        return this == DESCRIBE || this == CHANGE_GAP || this == ASSESS;
    }

    /** Whether what comes of it can be shown before it is sent. */
    public boolean isSeenBefore() {
        return this == ASSESS || this == DESCRIBE;
    }
}
