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
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Links;

/**
 * What a municipality's projects wait for.
 *
 * @param awaiting an evaluation, those that are overdue first
 * @param followUps looks at what was passed on, those first whose day has come
 * @param evaluated and not closed
 * @param done what this person did last and has not been told of; {@code null} = nothing
 */
public record Day(
        Desk desk,
        Municipality municipality,
        List<ProjectCard> awaiting,
        List<FollowUp> followUps,
        List<ProjectCard> evaluated,
        List<ProjectCard> ongoing,
        List<ProjectCard> planned,
        List<ProjectCard> notStated,
        Receipts.@Nullable Done done) {

    private static final Comparator<ProjectCard> URGENT = Comparator.comparing(
                    (ProjectCard card) -> !card.evaluationOverdue())
            .thenComparing(ProjectCard::evaluationDue, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    /**
     * A look at what was passed on.
     *
     * @param subject the project, and what it passed on
     * @param dueOn from when on
     * @param due whether that day has come
     */
    public record FollowUp(Subject subject, String project, String receivingUnit, LocalDate dueOn, boolean due) {

        /** Address of its form. */
        public String address(Language language) {
            return subject.address(language, Task.FOLLOW_UP);
        }
    }

    /** Address of the register's part that is closed. */
    public String closed(Language language) {
        return Links.to(Addresses.projects(language, municipality.code()))
                .with("status", ProjectStatus.CLOSED)
                .toString();
    }

    /** Address of the form for a new project. */
    public String registration(Language language) {
        return Subject.of(municipality).address(language, Task.REGISTER);
    }

    /** @param all by name */
    static Day of(
            Desk desk, Municipality municipality, List<ProjectCard> all, List<FollowUp> followUps, Receipts.Seen seen) {
        return new Day(
                desk,
                municipality,
                with(ProjectStatus.AWAITING_EVALUATION, all).stream()
                        .sorted(URGENT)
                        .toList(),
                followUps,
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
