package se.samverka.projects.register;

/** What projects must know of lessons. */
public interface KnownLessons {

    /** Whether there is such a lesson, not erased. @throws se.samverka.kit.problem.Problem 503 */
    boolean has(RegisterKey lesson);
}
