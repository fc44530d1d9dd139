package se.samverka.gateway.project;

/** What the municipality is in it. */
public enum ProjectRole {
    OWNER,
    IMPLEMENTER,
    PARTICIPANT,
    FUNDER,
    MENTOR,
    MEMBER,
    NONE
}
