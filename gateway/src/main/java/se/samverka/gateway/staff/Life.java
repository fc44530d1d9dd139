package se.samverka.gateway.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.samverka.gateway.project.ProjectKind;
import se.samverka.gateway.project.ProjectRole;
import se.samverka.gateway.project.ProjectState;
import se.samverka.gateway.project.ProjectStatus;

/**
 * Where a project is in its life: what has been done, what comes next, and what can be done about it. What is allowed,
 * the owner decides; this spares people forms that would be refused.
 *
 * @param stages in their order; a project that the closing gate does not guard has fewer
 * @param cancellable whether it can still be called off
 * @param gate what the closing gate asks for, done or not; empty when there is nothing to close, or no gate
 */
public record Life(List<Stage> stages, boolean cancellable, List<Requirement> gate) {

    private static final Set<ProjectStatus> ENDED =
            Set.of(ProjectStatus.AWAITING_EVALUATION, ProjectStatus.EVALUATED, ProjectStatus.CLOSED);

    /** What happens to every project, if all goes well. */
    public enum Milestone {
        STARTED,
        ENDED,
        EVALUATED,
        OFFERED,
        RECEIVED,
        CLOSED
    }

    /** How it stands with a milestone. */
    public enum Standing {
        DONE,
        NEXT,
        LATER,
        /** Never done, and closed by a signed exception. */
        WAIVED
    }

    /** @param tasks what can be done about it now */
    public record Stage(Milestone milestone, Standing standing, List<Task> tasks) {

        /** Whether its tasks do once more what has been done. */
        public boolean again() {
            return standing == Standing.DONE;
        }
    }

    /** What the closing gate asks for. @param met whether it is there */
    public record Requirement(Milestone milestone, boolean met) {}

    static Life of(ProjectState project) {
        ProjectStatus status = project.status();
        List<Stage> stages = new ArrayList<>();
        Standing ahead = project.waiver() == null ? Standing.NEXT : Standing.WAIVED;
        for (Milestone milestone : milestones(project)) {
            Standing standing = isDone(milestone, project) ? Standing.DONE : ahead;
            ahead = standing == Standing.NEXT ? Standing.LATER : ahead;
            stages.add(new Stage(milestone, standing, tasks(milestone, project)));
        }
        boolean open = status == ProjectStatus.PLANNED
                || status == ProjectStatus.NOT_STATED
                || status == ProjectStatus.ONGOING;
        return new Life(List.copyOf(stages), open, gate(project));
    }

    private static List<Requirement> gate(ProjectState project) {
        if (!isGuarded(project)
                || project.status() == ProjectStatus.CANCELLED
                || project.status() == ProjectStatus.CLOSED) {
            return List.of();
        }
        return Stream.of(Milestone.ENDED, Milestone.EVALUATED, Milestone.RECEIVED)
                .map(milestone -> new Requirement(milestone, isDone(milestone, project)))
                .toList();
    }

    /** What the closing gate still waits for. */
    static List<Milestone> missing(ProjectState project) {
        return gate(project).stream()
                .filter(requirement -> !requirement.met())
                .map(Requirement::milestone)
                .toList();
    }

    private static List<Milestone> milestones(ProjectState project) {
        if (project.status() == ProjectStatus.CANCELLED) {
            return List.of();
        }
        if (isGuarded(project)) {
            return List.of(Milestone.values());
        }
        // Ended under the gate, and taken from it by another kind or role since: it is still to be closed.
        return project.status() == ProjectStatus.AWAITING_EVALUATION || project.status() == ProjectStatus.EVALUATED
                ? List.of(Milestone.STARTED, Milestone.ENDED, Milestone.CLOSED)
                : List.of(Milestone.STARTED, Milestone.ENDED);
    }

    /** Whether it is closed only with an evaluation and a received transfer, or with a signed waiver. */
    static boolean isGuarded(ProjectState project) {
        return project.kind() != ProjectKind.FUNDING
                && project.kind() != ProjectKind.NETWORK
                && project.role() != ProjectRole.MEMBER;
    }

    private static boolean isDone(Milestone milestone, ProjectState project) {
        return switch (milestone) {
            case STARTED -> project.status() == ProjectStatus.ONGOING || ENDED.contains(project.status());
            case ENDED -> ENDED.contains(project.status());
            case EVALUATED -> project.evaluation() != null;
            case OFFERED -> !project.transfers().isEmpty();
            case RECEIVED -> project.transfers().stream().anyMatch(transfer -> transfer.receipt() != null);
            case CLOSED -> project.status() == ProjectStatus.CLOSED;
        };
    }

    private static List<Task> tasks(Milestone milestone, ProjectState project) {
        ProjectStatus status = project.status();
        boolean ended = status == ProjectStatus.AWAITING_EVALUATION || status == ProjectStatus.EVALUATED;
        boolean begins = status == ProjectStatus.PLANNED || status == ProjectStatus.NOT_STATED;
        boolean ends = status == ProjectStatus.ONGOING || status == ProjectStatus.NOT_STATED;
        return switch (milestone) {
            case STARTED -> begins ? List.of(Task.START) : List.of();
            case ENDED -> ends ? List.of(Task.END) : List.of();
            case EVALUATED -> ended ? List.of(Task.EVALUATE) : List.of();
            case OFFERED -> ENDED.contains(status) || status == ProjectStatus.ONGOING ? List.of(Task.OFFER) : List.of();
            // One a transfer: they stand with the transfers.
            case RECEIVED -> List.of();
            case CLOSED -> ended ? List.of(missing(project).isEmpty() ? Task.CLOSE : Task.WAIVE) : List.of();
        };
    }
}
