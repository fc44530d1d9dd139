package se.samverka.gateway.feedback;

/** Where a case stands. */
public enum FeedbackStatus {
    COUNTED,
    PENDING,
    PUBLISHED,
    REJECTED,
    APPEALED,
    WITHDRAWN
}
