package se.samverka.gateway.lesson;

import java.util.List;
import java.util.Set;
import se.samverka.gateway.replica.StateTopic;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** Reads {@code samverka.lessons.v1}. */
final class LessonTopic {

    static final String NAME = "samverka.lessons.v1";

    private LessonTopic() {}

    /** @param listeners told of every change when the lessons show it */
    static TopicView of(States<Lesson> states, Lessons lessons, List<LessonListener> listeners) {
        return new StateTopic<>(
                NAME, "lesson", Set.of("recorded", "changed", "used"), Lesson.class, states, (key, before, after) -> {
                    lessons.update(before, after);
                    Lesson told = after == null ? before : after;
                    if (told != null) {
                        listeners.forEach(listener -> listener.lessonChanged(told.municipality(), told.project()));
                    }
                });
    }
}
