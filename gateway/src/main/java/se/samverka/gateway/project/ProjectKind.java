package se.samverka.gateway.project;

/** What sort of effort it is. */
public enum ProjectKind {
    EU_PROJECT,
    PARTNERSHIP_IOP,
    LEADER,
    EXCHANGE,
    MENTORSHIP,
    NETWORK,
    FUNDING,
    OTHER
}
