package se.samverka.projects.register;

/** What lessons must know of projects. */
public interface KnownProjects {

    /** @throws se.samverka.kit.problem.Problem 404 or 410 when the project is not there, 503 */
    void requirePresent(RegisterKey project);
}
