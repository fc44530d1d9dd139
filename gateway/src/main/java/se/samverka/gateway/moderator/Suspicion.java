package se.samverka.gateway.moderator;

/** What something in a text looks like. */
public enum Suspicion {
    PERSONAL_NUMBER,
    EMAIL,
    PHONE,
    LINK
}
