package se.samverka.gateway.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a project owes and whose day has come, by the owner's last word on it. */
public sealed interface Deadline permits OverdueEvaluation, DueFollowUp {

    /** Id of the project. */
    String id();

    /** What tells it from all others of its sort in the municipality, whatever changes. */
    @JsonIgnore
    default String key() {
        return id();
    }

    /** What the project is called. */
    String name();

    /** The unit responsible; {@code null} = not stated. */
    @Nullable
    String unit();

    /** The day that has come; {@code null} = not stated. */
    @Nullable
    LocalDate dueOn();
}
