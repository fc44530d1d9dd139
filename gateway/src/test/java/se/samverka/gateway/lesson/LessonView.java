package se.samverka.gateway.lesson;

import java.util.List;
import se.samverka.gateway.replica.States;
import se.samverka.gateway.replica.TopicView;

/** The lessons' part of the gateway, put together without Spring. */
public final class LessonView {

    private final States<Lesson> states = new States<>();
    private final Lessons lessons = new Lessons(states);

    /** What is known of them. */
    public Lessons lessons() {
        return lessons;
    }

    /** What feeds it. */
    public TopicView topic(LessonListener... listeners) {
        return LessonTopic.of(states, lessons, List.of(listeners));
    }
}
