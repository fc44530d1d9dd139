package se.samverka.gateway.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectStatus;

/**
 * A project that has not been evaluated in time. How many days ago that was is for the reader to count: an answer that
 * is kept would be wrong tomorrow.
 *
 * @param dueOn by when it was to be evaluated
 */
public record OverdueEvaluation(
        String id,
        String name,
        @Nullable String unit,
        ProjectStatus status,
        @Nullable LocalDate dueOn) implements Deadline {

    static OverdueEvaluation of(ProjectCard card) {
        return new OverdueEvaluation(card.id(), card.name(), card.unit(), card.status(), card.evaluationDue());
    }
}
