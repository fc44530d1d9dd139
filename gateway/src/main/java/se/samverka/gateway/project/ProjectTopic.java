package se.samverka.gateway.project;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.replica.StateTopic;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** Reads {@code samverka.projects.v1}. */
final class ProjectTopic {

    static final String NAME = "samverka.projects.v1";

    private ProjectTopic() {}

    /** @param listeners told of every change when the projects show it */
    static TopicView of(States<ProjectState> states, Projects projects, List<ProjectListener> listeners) {
        return new StateTopic<>(
                NAME,
                "project",
                Set.of(
                        "registered",
                        "changed",
                        "started",
                        "ended",
                        "evaluated",
                        "transfer-offered",
                        "transfer-accepted",
                        "followed-up",
                        "lessons-consulted",
                        "closed",
                        "cancelled",
                        "evaluation-due",
                        "evaluation-overdue",
                        "follow-up-due"),
                ProjectState.class,
                states,
                (key, before, after) -> {
                    String[] parts = key.split("/", 2);
                    Set<Integer> goals = goals(before, after);
                    projects.update(parts[0], parts[1], goals);
                    listeners.forEach(listener -> listener.projectChanged(parts[0], parts[1], goals));
                });
    }

    private static Set<Integer> goals(@Nullable ProjectState before, @Nullable ProjectState after) {
        Set<Integer> goals = new TreeSet<>();
        if (before != null) {
            goals.addAll(before.shownUnder());
        }
        if (after != null) {
            goals.addAll(after.shownUnder());
        }
        return goals;
    }
}
