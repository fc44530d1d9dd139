package se.samverka.gateway.staff;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;

/** What can be done with a project: each is one form, and one write to the owner. */
public enum Task {
    REGISTER("nytt-projekt", "new-project", "POST", "", null),
    CHANGE("andra", "change", "PUT", "", null),
    START("starta", "start", "POST", "/transitions", "ONGOING"),
    END("avsluta", "end", "POST", "/transitions", "ENDED"),
    EVALUATE("utvardera", "evaluate", "PUT", "/evaluation", null),
    OFFER("for-vidare", "pass-on", "POST", "/transfers", null),
    RECEIVE("ta-emot", "receive", "POST", "/transfers/{transfer}/receipt", null),
    CLOSE("stang", "close", "POST", "/transitions", "CLOSED"),
    WAIVE("undanta", "waive", "POST", "/transitions", "CLOSED"),
    CANCEL("stall-in", "cancel", "POST", "/transitions", "CANCELLED");

    private final Map<Language, String> address;
    private final String method;
    private final String path;
    private final @Nullable String to;

    /** @param to where a transition leads */
    Task(String swedish, String english, String method, String path, @Nullable String to) {
        this.address = Map.of(Language.SV, swedish, Language.EN, english);
        this.method = method;
        this.path = path;
        this.to = to;
    }

    /** The one whose address has this word. */
    static Optional<Task> at(Language language, String word) {
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

    /** Path of the write, from the project on. @param transfer which one, for {@link #RECEIVE} */
    String path(String transfer) {
        return path.replace("{transfer}", transfer);
    }

    /** Where it leads in a project's life; {@code null} = that is not for the caller to say. */
    @Nullable
    String to() {
        return to;
    }

    /** Whether it makes something: then the same form sent twice must make it once. */
    boolean makes() {
        return this == REGISTER || this == OFFER;
    }
}
