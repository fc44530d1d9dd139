package se.samverka.gateway.project;

/** What sort of organisation takes part. */
public enum PartnerType {
    BUSINESS,
    ACADEMIA,
    CIVIL_SOCIETY,
    CITIZENS,
    PUBLIC
}
