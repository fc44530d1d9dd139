package se.samverka.feedback.cases;

import se.samverka.feedback.cases.Course.Status;

/** What can happen to a case. Each is sent with the case's whole public state, {@link PublicCase}; the last with nothing. */
sealed interface CaseEvent {

    /** Name of the event's type on the wire. */
    default String type() {
        return switch (this) {
            case Received event -> "se.samverka.feedback.received.v1";
            case Changed event -> "se.samverka.feedback.changed.v1";
            case Published event -> "se.samverka.feedback.published.v1";
            case Rejected event -> "se.samverka.feedback.rejected.v1";
            case Replied event -> "se.samverka.feedback.replied.v1";
            case Used event -> "se.samverka.feedback.used.v1";
            case Appealed event -> "se.samverka.feedback.appealed.v1";
            case ReplyRated event -> "se.samverka.feedback.reply-rated.v1";
            case Withdrawn event -> "se.samverka.feedback.withdrawn.v1";
            case Erased event -> "se.samverka.feedback.erased.v1";
        };
    }

    /** It came in. @param status counted, or pending when it has a comment */
    record Received(Status status) implements CaseEvent {}

    /** Its author added a comment or gave another. */
    record Changed() implements CaseEvent {}

    /** Its comment is public. */
    record Published() implements CaseEvent {}

    /** Its comment will not be public. */
    record Rejected() implements CaseEvent {}

    /** The municipality replied. */
    record Replied() implements CaseEvent {}

    /** It led to something. */
    record Used() implements CaseEvent {}

    /** Its author asked for a second look. */
    record Appealed() implements CaseEvent {}

    /** Its author said whether the reply helped. */
    record ReplyRated() implements CaseEvent {}

    /** Its author took it back. */
    record Withdrawn() implements CaseEvent {}

    /** It is gone for good. */
    record Erased() implements CaseEvent {}
}
