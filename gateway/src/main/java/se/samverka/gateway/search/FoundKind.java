package se.samverka.gateway.search;

/** What can be found. */
public enum FoundKind {
    /** A municipality's page about a goal. */
    GOAL,
    PROJECT,
    LESSON,
    /** A resident's text as it was published, with the municipality's reply. */
    COMMENT
}
