package se.samverka.gateway.project;

/** Where in its life it is, in the order in which lists show them. */
public enum ProjectStatus {
    ONGOING,
    AWAITING_EVALUATION,
    EVALUATED,
    PLANNED,
    NOT_STATED,
    CLOSED,
    CANCELLED
}
