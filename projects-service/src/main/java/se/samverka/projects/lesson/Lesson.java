package se.samverka.projects.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.GoalNumber;
import se.samverka.frame.TargetCode;
import se.samverka.projects.register.CountryCode;
import se.samverka.projects.register.PartnerType;
import se.samverka.projects.register.RegisterKey;

/**
 * One lesson from a project. Every decision gives the state after it and the event that tells of it, and changes nothing
 * itself.
 *
 * @param project id of the project it was learned in
 * @param users projects that consulted it, oldest first, each once, at most {@link #USERS}
 * @param changedAt when what it says was recorded or last changed, which its use leaves as it was; {@code null} = by a
 *     version of the service that did not note it
 */
record Lesson(
        String project,
        Content content,
        Instant recordedAt,
        List<RegisterKey> users,
        @Nullable Instant changedAt) {

    /** How many users are remembered; after so many, no more are counted. */
    static final int USERS = 10_000;

    Lesson {
        users = List.copyOf(users);
    }

    /** A decision's outcome. */
    record Decided(Lesson lesson, LessonEvent event) {}

    /** Notes what was learned. */
    static Decided record(String project, Content content, Instant now) {
        return new Decided(new Lesson(project, content, now, List.of(), now), new LessonEvent.Recorded());
    }

    /** Says it otherwise. */
    Decided change(Content next, Instant now) {
        return new Decided(new Lesson(project, next, recordedAt, users, now), new LessonEvent.Changed());
    }

    /** Counts a project that drew on it. Empty when it is counted already, or nobody is counted any more. */
    Optional<Decided> use(RegisterKey user) {
        if (users.contains(user) || users.size() >= USERS) {
            return Optional.empty();
        }
        List<RegisterKey> next = Stream.concat(users.stream(), Stream.of(user)).toList();
        return Optional.of(
                new Decided(new Lesson(project, content, recordedAt, next, changedAt), new LessonEvent.Used(user)));
    }

    /** All of it that an editor says; goals and targets in the frame's order. @param partnerType {@code null} = not stated */
    record Content(
            String title,
            String text,
            List<GoalNumber> goals,
            List<TargetCode> targets,
            List<CountryCode> countries,
            @Nullable PartnerType partnerType) {

        Content {
            goals = goals.stream().distinct().sorted().toList();
            targets = targets.stream().distinct().sorted().toList();
            countries = countries.stream().distinct().toList();
        }
    }
}
