package se.samverka.gateway.moderator;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.samverka.gateway.feedback.FeedbackStatus;
import se.samverka.gateway.language.Language;

/** What can be done with a case: each is one form, and one write to the owner. */
public enum Step {
    PUBLISH("publicera", "publish", "POST", "/decision"),
    EDIT("andra", "edit", "POST", "/decision"),
    REJECT("avvisa", "reject", "POST", "/decision"),
    REPLY("svara", "reply", "PUT", "/reply"),
    USE("koppla", "attach", "POST", "/uses"),
    ERASE("radera", "erase", "DELETE", "");

    private final Map<Language, String> address;
    private final String method;
    private final String path;

    Step(String swedish, String english, String method, String path) {
        this.address = Map.of(Language.SV, swedish, Language.EN, english);
        this.method = method;
        this.path = path;
    }

    /** The one whose address has this word. */
    static Optional<Step> at(Language language, String word) {
        return Arrays.stream(values())
                .filter(step -> word.equals(step.word(language)))
                .findFirst();
    }

    /** Its word in addresses. */
    public String word(Language language) {
        return address.getOrDefault(language, "");
    }

    /** Method of the write. */
    String method() {
        return method;
    }

    /** Path of the write, from the case on. */
    String path() {
        return path;
    }

    /** Whether it makes sense where a case stands. What is allowed, the owner decides; this spares people refusals. */
    boolean isOpen(FeedbackStatus status) {
        boolean waits = status == FeedbackStatus.PENDING || status == FeedbackStatus.APPEALED;
        boolean decided = status == FeedbackStatus.PUBLISHED || status == FeedbackStatus.REJECTED;
        return switch (this) {
            case PUBLISH, EDIT, REJECT -> waits;
            case REPLY -> waits || decided;
            case USE -> status == FeedbackStatus.PUBLISHED;
            case ERASE -> true;
        };
    }
}
