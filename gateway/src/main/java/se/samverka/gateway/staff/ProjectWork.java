package se.samverka.gateway.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.desk.Receipts;
import se.samverka.gateway.lesson.Lesson;
import se.samverka.gateway.project.Completeness;
import se.samverka.gateway.project.ProjectState;

/**
 * A project as it is worked with.
 *
 * @param completeness how much of it is stated
 * @param learned in it
 * @param consulted what it drew on, as far as that is still there
 * @param erasable whether this person may erase it
 * @param done what this person did last and has not been told of; {@code null} = nothing
 * @param late whether a write of this person is not to be seen yet
 */
public record ProjectWork(
        Desk desk,
        Subject subject,
        ProjectState project,
        Life life,
        Completeness completeness,
        List<Lesson> learned,
        List<Lesson> consulted,
        boolean erasable,
        Receipts.@Nullable Done done,
        boolean late) {}
