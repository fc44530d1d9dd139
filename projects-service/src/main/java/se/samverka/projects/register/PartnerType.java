package se.samverka.projects.register;

/** Kind of partner. */
public enum PartnerType {
    BUSINESS,
    ACADEMIA,
    CIVIL_SOCIETY,
    CITIZENS,
    PUBLIC
}
