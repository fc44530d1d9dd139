package se.samverka.gateway.lesson;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.frame.PartnerType;
import se.samverka.gateway.replica.PublishedState;

/**
 * Something that was learned in a project, as its events carry it and as it is shown. Schema: {@code lesson-state.v1}.
 *
 * @param project id of the project it was learned in
 * @param uses how many projects consulted it, each counted once
 * @param usedBy the projects that did so last, newest first: municipality and id of each
 * @param changedAt when what it says was last recorded or changed; {@code null} in events from before that was told
 */
public record Lesson(
        long version,
        String municipality,
        String id,
        String project,
        String title,
        String text,
        List<Integer> goals,
        List<String> targets,
        List<String> countries,
        @Nullable PartnerType partnerType,
        Instant recordedAt,
        int uses,
        List<String> usedBy,
        @Nullable Instant changedAt)
        implements PublishedState {

    /** What the schema requires must be there: an event without it is broken. */
    public Lesson {
        requireNonNull(municipality, "municipality");
        requireNonNull(id, "id");
        requireNonNull(project, "project");
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        requireNonNull(recordedAt, "recordedAt");
        goals = List.copyOf(goals);
        targets = List.copyOf(targets);
        countries = List.copyOf(countries);
        usedBy = List.copyOf(usedBy);
    }

    @Override
    public String key() {
        return municipality + "/" + id;
    }

    /** Whether it is about the goal, by itself or by one of its targets. */
    public boolean isAbout(int goal) {
        TreeSet<Integer> all = new TreeSet<>(goals);
        targets.forEach(target -> all.add(Integer.parseInt(target.substring(0, target.indexOf('.')))));
        return all.contains(goal);
    }
}
