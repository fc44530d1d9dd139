package se.samverka.projects.lesson;

import se.samverka.projects.register.RegisterKey;

/** What can happen to a lesson. Each but the last is sent with its whole public state, {@link PublicLesson}. */
sealed interface LessonEvent {

    /** Name of the event's type on the wire. */
    default String type() {
        return switch (this) {
            case Recorded event -> "se.samverka.lesson.recorded.v1";
            case Changed event -> "se.samverka.lesson.changed.v1";
            case Used event -> "se.samverka.lesson.used.v1";
            case Erased event -> "se.samverka.lesson.erased.v1";
        };
    }

    /** Something was learned. */
    record Recorded() implements LessonEvent {}

    /** Its words or tags are others. */
    record Changed() implements LessonEvent {}

    /** A project drew on it for the first time. */
    record Used(RegisterKey project) implements LessonEvent {}

    /** It is gone; only key and version are sent, and nothing after it. */
    record Erased() implements LessonEvent {}
}
