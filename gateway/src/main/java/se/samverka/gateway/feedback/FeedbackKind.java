package se.samverka.gateway.feedback;

/** What sort of word it is. */
public enum FeedbackKind {
    COMMENT,
    QUESTION,
    ACCESSIBILITY,
    ERROR
}
