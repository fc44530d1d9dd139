package se.samverka.feedback.cases;

import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;

/**
 * What a case is about: a goal's page or a project's, of the case's municipality.
 *
 * @param goal {@code null} = it is about a project
 * @param project id; {@code null} = it is about a goal
 */
record Subject(
        Kind kind, @Nullable GoalNumber goal, @Nullable String project) {

    static Subject of(GoalNumber goal) {
        return new Subject(Kind.GOAL, goal, null);
    }

    static Subject ofProject(String id) {
        return new Subject(Kind.PROJECT, null, id);
    }

    /** Whose page. */
    enum Kind {
        GOAL,
        PROJECT
    }
}
