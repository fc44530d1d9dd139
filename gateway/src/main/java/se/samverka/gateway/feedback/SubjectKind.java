package se.samverka.gateway.feedback;

/** What has a page that feedback is given on. */
public enum SubjectKind {
    GOAL,
    PROJECT
}
