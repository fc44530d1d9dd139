package se.samverka.projects.project;

/** What can happen to a project. Each but the last is sent with its whole public state, {@link PublicProject}. */
sealed interface ProjectEvent {

    /** Name of the event's type on the wire. */
    default String type() {
        return switch (this) {
            case Registered event -> "se.samverka.project.registered.v1";
            case Changed event -> "se.samverka.project.changed.v1";
            case Started event -> "se.samverka.project.started.v1";
            case Ended event -> "se.samverka.project.ended.v1";
            case Evaluated event -> "se.samverka.project.evaluated.v1";
            case TransferOffered event -> "se.samverka.project.transfer-offered.v1";
            case TransferAccepted event -> "se.samverka.project.transfer-accepted.v1";
            case FollowedUp event -> "se.samverka.project.followed-up.v1";
            case LessonsConsulted event -> "se.samverka.project.lessons-consulted.v1";
            case EvaluationDue event -> "se.samverka.project.evaluation-due.v1";
            case EvaluationOverdue event -> "se.samverka.project.evaluation-overdue.v1";
            case FollowUpDue event -> "se.samverka.project.follow-up-due.v1";
            case Closed event -> "se.samverka.project.closed.v1";
            case Cancelled event -> "se.samverka.project.cancelled.v1";
            case Erased event -> "se.samverka.project.erased.v1";
        };
    }

    /** It is in the register from now on. */
    record Registered(Status status) implements ProjectEvent {}

    /** Something that describes it is another. */
    record Changed() implements ProjectEvent {}

    /** It is going on. */
    record Started() implements ProjectEvent {}

    /** It ended, and an evaluation is expected. */
    record Ended() implements ProjectEvent {}

    /** It has an evaluation. @param again it had one before */
    record Evaluated(boolean again) implements ProjectEvent {}

    /** Knowledge was offered to a unit. @param transfer the transfer's id */
    record TransferOffered(String transfer) implements ProjectEvent {}

    /** A unit received what it was offered. @param transfer the transfer's id */
    record TransferAccepted(String transfer) implements ProjectEvent {}

    /** Somebody looked what became of what was passed on. @param transfer the transfer's id */
    record FollowedUp(String transfer) implements ProjectEvent {}

    /** It drew on lessons that it had not consulted before. */
    record LessonsConsulted(int lessons) implements ProjectEvent {}

    /** The day by which an evaluation is expected comes near, or is today. */
    record EvaluationDue(int daysLeft) implements ProjectEvent {}

    /** That day has passed. */
    record EvaluationOverdue() implements ProjectEvent {}

    /** It is time to look what became of what was passed on. */
    record FollowUpDue() implements ProjectEvent {}

    /** It is done with for good. @param waived by a signed exception */
    record Closed(boolean waived) implements ProjectEvent {}

    /** It will not be carried out. */
    record Cancelled() implements ProjectEvent {}

    /** It is gone; only key and version are sent, and nothing after it. */
    record Erased() implements ProjectEvent {}
}
