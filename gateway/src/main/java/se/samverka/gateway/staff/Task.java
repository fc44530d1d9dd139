package se.samverka.gateway.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;

/** What can be done with a project: each is one form, and one write to the owner. */
public enum Task {
    REGISTER("nytt-projekt", "new-project", About.REGISTER, "POST", "/projects", null),
    CHANGE("andra", "change", About.PROJECT, "PUT", "/projects/{project}", null),
    START("starta", "start", About.PROJECT, "POST", "/projects/{project}/transitions", "ONGOING"),
    END("avsluta", "end", About.PROJECT, "POST", "/projects/{project}/transitions", "ENDED"),
    EVALUATE("utvardera", "evaluate", About.PROJECT, "PUT", "/projects/{project}/evaluation", null),
    OFFER("for-vidare", "pass-on", About.PROJECT, "POST", "/projects/{project}/transfers", null),
    RECEIVE("ta-emot", "receive", About.TRANSFER, "POST", "/projects/{project}/transfers/{part}/receipt", null),
    FOLLOW_UP("folj-upp", "follow-up", About.TRANSFER, "POST", "/projects/{project}/transfers/{part}/follow-ups", null),
    CLOSE("stang", "close", About.PROJECT, "POST", "/projects/{project}/transitions", "CLOSED"),
    WAIVE("undanta", "waive", About.PROJECT, "POST", "/projects/{project}/transitions", "CLOSED"),
    CANCEL("stall-in", "cancel", About.PROJECT, "POST", "/projects/{project}/transitions", "CANCELLED"),
    LEARN("ny-lardom", "new-lesson", About.PROJECT, "POST", "/projects/{project}/lessons", null),
    CHANGE_LESSON("andra-lardom", "change-lesson", About.LESSON, "PUT", "/lessons/{part}", null),
    REMOVE_LESSON("ta-bort-lardom", "remove-lesson", About.LESSON, "DELETE", "/lessons/{part}", null),
    CONSULT("anvand-lardomar", "use-lessons", About.PROJECT, "POST", "/projects/{project}/consulted-lessons", null),
    ERASE("radera", "erase", About.PROJECT, "DELETE", "/projects/{project}", null);

    private static final Set<Task> MAKING = EnumSet.of(REGISTER, OFFER, FOLLOW_UP, LEARN, CONSULT);

    private final Map<Language, String> address;
    private final About about;
    private final String method;
    private final String path;
    private final @Nullable String to;

    /** What a task is done with. */
    enum About {
        /** All of a municipality's projects. */
        REGISTER,
        PROJECT,
        /** Something that a project passed on. */
        TRANSFER,
        /** Something that was learned in a project. */
        LESSON
    }

    /** @param path of the write, from the municipality on @param to where a transition leads */
    Task(String swedish, String english, About about, String method, String path, @Nullable String to) {
        this.address = Map.of(Language.SV, swedish, Language.EN, english);
        this.about = about;
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

    /** What it is done with. */
    About about() {
        return about;
    }

    /** Whether it is done with a part of a project, which its address names then. */
    boolean isAboutPart() {
        return about == About.TRANSFER || about == About.LESSON;
    }

    /** Method of the write. */
    String method() {
        return method;
    }

    /** Path of the write, from the municipality on. @param part id of the transfer or lesson */
    String path(String project, String part) {
        return path.replace("{project}", project).replace("{part}", part);
    }

    /** Where it leads in a project's life; {@code null} = that is not for the caller to say. */
    @Nullable
    String to() {
        return to;
    }

    /** Whether it makes something: then the same form sent twice must make it once. */
    boolean makes() {
        return MAKING.contains(this);
    }

    /** Whether it makes something that nobody else can have changed meanwhile. */
    boolean isNew() {
        return this == REGISTER || this == LEARN;
    }

    /** Whether it takes something away: there is nothing to send. */
    boolean removes() {
        return this == REMOVE_LESSON || this == ERASE;
    }

    /** Whether its form changes what is there already. */
    boolean changes() {
        return this == CHANGE || this == EVALUATE || this == CHANGE_LESSON;
    }
}
