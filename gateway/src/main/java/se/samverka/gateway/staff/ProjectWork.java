package se.samverka.gateway.staff;

import se.samverka.gateway.project.ProjectState;

/**
 * A project as it is worked with.
 *
 * @param late whether a write of this person is not to be seen yet
 */
public record ProjectWork(Desk desk, Subject subject, ProjectState project, Life life, boolean late) {}
