package se.samverka.gateway.feedback;

import java.util.Arrays;
import java.util.List;

/** What sort of word it is. */
public enum FeedbackKind {
    COMMENT,
    QUESTION,
    ACCESSIBILITY,
    ERROR;

    /** Those that are about the site, or all. @param site whether it is about a page of the site and nothing else */
    public static List<FeedbackKind> of(boolean site) {
        return Arrays.stream(values())
                .filter(kind -> !site || kind.isAboutTheSite())
                .toList();
    }

    /** Whether it is about the site, whatever page it was sent from: no voice on what that page is about. */
    public boolean isAboutTheSite() {
        return this == ACCESSIBILITY || this == ERROR;
    }
}
