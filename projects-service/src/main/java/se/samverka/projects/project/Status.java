package se.samverka.projects.project;

/** How far a project has come, as everyone sees it. */
enum Status {
    /** Not begun. */
    PLANNED,
    /** Begun. */
    ONGOING,
    /** Ended, and the closing gate asks for an evaluation. */
    AWAITING_EVALUATION,
    /** Ended, with an evaluation. */
    EVALUATED,
    /** Done with for good. */
    CLOSED,
    /** It will not be carried out. */
    CANCELLED,
    /** Taken over from a register that did not say. */
    NOT_STATED;

    /** Whether it has ended and is not closed. */
    boolean ended() {
        return this == AWAITING_EVALUATION || this == EVALUATED;
    }

    /** Whether it is, or was, carried out. */
    boolean yieldsKnowledge() {
        return this == ONGOING || ended() || this == CLOSED;
    }
}
