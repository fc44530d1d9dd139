package se.samverka.gateway.feedback;

/** What sort of word it is. */
public enum FeedbackKind {
    COMMENT,
    QUESTION,
    ACCESSIBILITY,
    ERROR;

    /** Whether it is about the site, whatever page it was sent from: no voice on what that page is about. */
    public boolean isAboutTheSite() {
        return this == ACCESSIBILITY || this == ERROR;
    }
}
