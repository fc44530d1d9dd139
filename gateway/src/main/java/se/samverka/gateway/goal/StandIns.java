package se.samverka.gateway.goal;

import java.util.List;
import java.util.Set;
import se.samverka.gateway.goal.StandIn.Code;
import se.samverka.gateway.project.ProjectCard;
import se.samverka.gateway.project.ProjectKind;
import se.samverka.gateway.project.ProjectQuery;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.ProjectStatus;
import se.samverka.gateway.project.Projects;
import se.samverka.gateway.replica.Held;

/**
 * Counts of what a municipality does together with others, for goal 17, which hardly anything measures. Its whole register
 * counts: a partnership is one whatever else it is for.
 */
final class StandIns {

    static final int GOAL = 17;

    private static final String HOME = "SE";
    private static final Set<ProjectKind> STANDING =
            Set.of(ProjectKind.PARTNERSHIP_IOP, ProjectKind.LEADER, ProjectKind.NETWORK);
    private static final Set<ProjectStatus> NEVER_BEGUN = Set.of(ProjectStatus.PLANNED, ProjectStatus.CANCELLED);

    private StandIns() {}

    /** For a goal of a municipality; none but for goal 17, and none from a register in which there is nothing. */
    static List<StandIn> of(Projects projects, String municipality, int goal) {
        List<ProjectCard> begun = goal == GOAL ? begun(projects, municipality) : List.of();
        return begun.isEmpty()
                ? List.of()
                : List.of(
                        StandIn.counted(Code.ACTIVE_PARTNERSHIPS, activePartnerships(begun)),
                        StandIn.counted(Code.EU_PROJECTS, euProjects(begun)),
                        StandIn.counted(Code.PARTNER_COUNTRIES, countries(begun)),
                        StandIn.counted(Code.EVALUATED_PROJECTS, evaluated(projects, municipality, begun)));
    }

    private static List<ProjectCard> begun(Projects projects, String municipality) {
        return projects.of(municipality, ProjectQuery.ALL).stream()
                .filter(card -> !NEVER_BEGUN.contains(card.status()))
                .toList();
    }

    private static int activePartnerships(List<ProjectCard> begun) {
        return (int) begun.stream()
                .filter(card -> card.status() == ProjectStatus.ONGOING && STANDING.contains(card.kind()))
                .count();
    }

    private static int euProjects(List<ProjectCard> begun) {
        return (int) begun.stream()
                .filter(card -> card.kind() == ProjectKind.EU_PROJECT)
                .count();
    }

    private static int countries(List<ProjectCard> begun) {
        return (int) begun.stream()
                .flatMap(card -> card.countries().stream())
                .filter(country -> !country.equals(HOME))
                .distinct()
                .count();
    }

    private static int evaluated(Projects projects, String municipality, List<ProjectCard> begun) {
        return (int) begun.stream()
                .flatMap(card -> projects.find(municipality, card.id()).stream())
                .map(Held::state)
                .map(ProjectState::evaluation)
                .filter(evaluation -> evaluation != null)
                .count();
    }
}
