package se.samverka.gateway.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What feedback is about: a goal's page or a project's.
 *
 * @param goal {@code null} = it is about a project
 * @param project {@code null} = it is about a goal
 */
public record Subject(
        SubjectKind kind, @Nullable Integer goal, @Nullable String project) {

    /** @throws IllegalArgumentException when it names neither or both */
    public Subject {
        if ((kind == SubjectKind.GOAL) != (goal != null) || (kind == SubjectKind.PROJECT) != (project != null)) {
            throw new IllegalArgumentException("feedback is about a goal or a project");
        }
    }

    /** About a goal. */
    public static Subject ofGoal(int goal) {
        return new Subject(SubjectKind.GOAL, goal, null);
    }

    /** About a project. */
    public static Subject ofProject(String project) {
        return new Subject(SubjectKind.PROJECT, null, project);
    }
}
