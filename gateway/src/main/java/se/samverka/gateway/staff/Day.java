package se.samverka.gateway.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectStatus;

/**
 * What a municipality's projects wait for.
 *
 * @param awaiting an evaluation, those that are overdue first
 * @param toFollowUp those of which something that was passed on is to be looked at
 * @param evaluated and not closed
 * @param done what this person did last and has not been told of; {@code null} = nothing
 */
public record Day(
        Desk desk,
        Municipality municipality,
        List<ProjectCard> awaiting,
        List<ProjectCard> toFollowUp,
        List<ProjectCard> evaluated,
        List<ProjectCard> ongoing,
        List<ProjectCard> planned,
        List<ProjectCard> notStated,
        Receipts.@Nullable Done done) {

    private static final Comparator<ProjectCard> URGENT = Comparator.comparing(
                    (ProjectCard card) -> !card.evaluationOverdue())
            .thenComparing(ProjectCard::evaluationDue, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    /** Address of the form for a new project. */
    public String registration(Language language) {
        return Subject.of(municipality).address(language, Task.REGISTER);
    }

    /** @param all by name */
    static Day of(Desk desk, Municipality municipality, List<ProjectCard> all, Receipts.Seen seen) {
        return new Day(
                desk,
                municipality,
                with(ProjectStatus.AWAITING_EVALUATION, all).stream()
                        .sorted(URGENT)
                        .toList(),
                all.stream().filter(card -> !card.dueFollowUps().isEmpty()).toList(),
                with(ProjectStatus.EVALUATED, all),
                with(ProjectStatus.ONGOING, all),
                with(ProjectStatus.PLANNED, all),
                with(ProjectStatus.NOT_STATED, all),
                seen.done());
    }

    private static List<ProjectCard> with(ProjectStatus status, List<ProjectCard> all) {
        return all.stream().filter(card -> card.status() == status).toList();
    }
}
