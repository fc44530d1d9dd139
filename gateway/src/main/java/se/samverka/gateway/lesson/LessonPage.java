package se.samverka.gateway.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.Goal;
import se.samverka.gateway.frame.Municipality;

/**
 * A lesson with the names of what it points to.
 *
 * @param place its municipality
 * @param projectName what the project is called; {@code null} when it is not known or was erased
 * @param about the goals it is about, those of its targets included
 * @param usedBy the projects that consulted it last, as far as they are known
 */
public record LessonPage(
        Lesson lesson, Municipality place, @Nullable String projectName, List<Goal> about, List<User> usedBy) {

    /** A project that consulted it. */
    public record User(Municipality municipality, String project, String name) {}
}
