package se.samverka.gateway.deadline;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectQuery;
import se.samverka.gateway.project.Projects;

/** Finds what is overdue in a municipality; it keeps nothing, since the projects know it all. */
final class Deadlines {

    private static final Comparator<Deadline> OLDEST_FIRST = Comparator.comparing(
                    Deadline::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Deadline::id);

    private final Projects projects;

    Deadlines(Projects projects) {
        this.projects = projects;
    }

    /** Evaluations that are overdue, those that waited longest first. */
    List<OverdueEvaluation> evaluations(String municipality) {
        return all(municipality).stream()
                .filter(ProjectCard::evaluationOverdue)
                .map(OverdueEvaluation::of)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Looks at what was passed on that are due, those that waited longest first. */
    List<DueFollowUp> followUps(String municipality) {
        return all(municipality).stream()
                .flatMap(card -> card.dueFollowUps().stream().map(look -> DueFollowUp.of(card, look)))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private List<ProjectCard> all(String municipality) {
        return projects.of(municipality, ProjectQuery.ALL);
    }

    /** Those of one unit; all of them when it is {@code null}. */
    static <D extends Deadline> List<D> ofUnit(@Nullable String unit, List<D> all) {
        return unit == null
                ? all
                : all.stream().filter(one -> unit.equals(one.unit())).toList();
    }

    /** In one list. */
    static List<Deadline> together(List<OverdueEvaluation> evaluations, List<DueFollowUp> followUps) {
        return Stream.<Deadline>concat(evaluations.stream(), followUps.stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** How many there are in each unit that has any, in the order of the Swedish alphabet; without a unit last. */
    static List<UnitCount> byUnit(List<? extends Deadline> all) {
        Map<Optional<String>, Long> counts = all.stream()
                .collect(
                        Collectors.groupingBy(deadline -> Optional.ofNullable(deadline.unit()), Collectors.counting()));
        Comparator<@Nullable String> alphabet =
                Comparator.nullsLast(Collator.getInstance(Language.SV.locale())::compare);
        return counts.entrySet().stream()
                .map(entry -> new UnitCount(entry.getKey().orElse(null), Math.toIntExact(entry.getValue())))
                .sorted(Comparator.comparing((Function<UnitCount, @Nullable String>) UnitCount::unit, alphabet))
                .toList();
    }
}
