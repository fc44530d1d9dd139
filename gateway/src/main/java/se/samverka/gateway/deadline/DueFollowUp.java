package se.samverka.gateway.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectStatus;

/**
 * Knowledge that was accepted and is to be looked at: is it used?
 *
 * @param transfer its id within the project
 * @param receivingUnit where to look
 * @param dueOn from when on
 */
public record DueFollowUp(
        String id,
        String name,
        @Nullable String unit,
        ProjectStatus status,
        String transfer,
        String receivingUnit,
        LocalDate dueOn)
        implements Deadline {

    @Override
    @JsonIgnore
    public String key() {
        return id + "/" + transfer;
    }

    static DueFollowUp of(ProjectCard card, ProjectCard.Look look) {
        return new DueFollowUp(
                card.id(),
                card.name(),
                card.unit(),
                card.status(),
                look.transfer(),
                look.receivingUnit(),
                look.dueOn());
    }
}
